import { speak } from '../texts/language.ts';

/** What finds a text that is cut off, that runs the wrong way, or that is taken for markup. */
const TESTS = {
  double: { dir: 'ltr', text: (text: string) => `${text} ${text}` },
  // The marks at its ends are where they would be in a text that runs from right to left.
  rtl: { dir: 'rtl', text: (text: string) => `\u200f${text}\u200f` },
  xss: {
    dir: 'ltr',
    text: (text: string) =>
      `${text}"'><img src="x" onerror="document.title='run'"><script>document.title='run'</script>`,
  },
} as const;

/** Has every text of the page put to a test: `?stringTest=double`, `rtl` or `xss`. Other names do nothing. */
export function testStrings(name: string): void {
  if (!Object.hasOwn(TESTS, name)) return;
  const { dir, text } = TESTS[name as keyof typeof TESTS];
  speak({ lang: 'en', dir }, { text: (_, english) => text(english), number: String });
}
