/** The chance of each number of heads, 0 to `count`, in as many tosses of a fair coin: binomial(count, ½). */
export function binomial(count: number): readonly number[] {
  const chances: number[] = [];
  let chance = 0.5 ** count;
  for (let heads = 0; heads <= count; heads++) {
    chances.push(chance);
    chance *= (count - heads) / (heads + 1);
  }
  return chances;
}

/** The narrowest range about the middle that holds at least this share of all tries, both ends in it. */
export function usualRange(
  count: number,
  share = 0.95,
): { readonly low: number; readonly high: number } {
  const chances = binomial(count);
  let low = Math.floor(count / 2);
  let high = Math.ceil(count / 2);
  const held = (): number => chances.slice(low, high + 1).reduce((sum, one) => sum + one, 0);
  while (low > 0 && held() < share) {
    low--;
    high++;
  }
  return { low, high };
}
