import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { openPage } from './browser.ts';
import { at, GRANTING_IN_WORDS, indented, isRead } from './support-tree.ts';

it('reads the header: a way past it, the trials, what can be opened', async () => {
  const { page, expectQuiet } = await openPage({ hash: '#/trial-2' });
  await isRead(
    page.getByRole('banner'),
    `
    - banner:
      - link "Skip to the stage":
        - /url: "#stage"
      - heading "Token Trials" [level=1]
      - navigation "The trials":
        - list:
          - listitem:
            - link "Nothing":
              - /url: "#/trial-1"
          - listitem:
            - link "An e-mail":
              - /url: "#/trial-2"
          - listitem:
            - link "E-mail and password":
              - /url: "#/trial-3"
          - listitem:
            - link "Nothing, once more":
              - /url: "#/trial-4"
          - listitem:
            - link "The token":
              - /url: "#/trial-5"
          - listitem:
            - link "A stolen token":
              - /url: "#/stolen-token"
      - button "All trials"
      - link "Study":
        - /url: "#/study"
      - link "Lab":
        - /url: "#/lab"
      - link "Defences":
        - /url: "#/defences"
      - button "As the API sees it"
      - button "Look inside"
      - button "Embed this"
      - button "Teach"
      - text: Language
      - combobox "Language":
        - option "English" [selected]
        - option "Deutsch"
        - option "Español"
        - option "العربية"
        - option "中文"
      - button "Help"
    `,
  );
  await expectQuiet();
});

it('reads the stage at a step: the step in words, the parties, what happened so far', async () => {
  const sim = await at('trial-3', '.granting');
  await isRead(
    sim.page.getByRole('main'),
    `
    - 'main "Trial 3: E-mail and password"':
      - 'heading "Trial 3: E-mail and password" [level=2]'
      - paragraph: This time the client sends both things that its user gave it.
      ${indented(GRANTING_IN_WORDS, 6)}
      - heading "Client" [level=3]
      - paragraph: holds nothing
      - heading "API" [level=3]
      - paragraph: new, for r1
      - region "What happened so far":
        - list "What happened so far":
          - listitem: anonymous
          - listitem:
            - text: identifying
            - paragraph: "Unknown: I am Blink Wiki username blinkwiki@mailserver.com, password: blink (“Blink Wiki” is said, not sent)"
            - code:
              - text: POST /api/token ·
              - mark: "Authorization: Basic Ymxp…aW5r"
          - listitem: reading
          - listitem: which credentials?
          - listitem:
            - text: checking the password
            - paragraph: "because: password shown"
          - listitem:
            - text: granting
            - paragraph:
              - text: The password is right. The API
              - strong:
                - text: makes a
                - button "token"
              - text: by chance and keeps only its hash.
    `,
  );
  const last = sim.messages.getByRole('listitem').last();
  expect(await last.getAttribute('aria-current')).toBe('step');
  await sim.quiet();
});

/** Role, name and value of each control, as the browser hands them to assistive technology; sorted. */
async function valuesIn(page: Page): Promise<readonly string[]> {
  const cdp = await page.context().newCDPSession(page);
  const { nodes } = await cdp.send('Accessibility.getFullAXTree');
  const told = nodes.flatMap(({ ignored, role, name, value, properties = [] }) => {
    if (ignored || !/^(button|slider|combobox|checkbox)$/.test(String(role?.value))) return [];
    const states = properties.flatMap((one) =>
      ['expanded', 'pressed', 'checked', 'disabled'].includes(one.name)
        ? [`${one.name} ${String(one.value.value)}`]
        : [],
    );
    const words = [role?.value, `"${String(name?.value).trim()}"`, value?.value, ...states];
    return [words.filter((word) => word !== undefined && word !== '').join(' ')];
  });
  return told.sort();
}

it('reads the playback, with the values of all controls', async () => {
  const sim = await at('trial-3', '.granting');
  await isRead(
    sim.page.getByRole('contentinfo'),
    `
    - contentinfo:
      - group "Playback":
        - button "Back"
        - button "Next"
        - button "Play"
        - slider "Timeline"
        - text: Step 6 of 8 How far a step goes
        - combobox "How far a step goes":
          - option "by step" [selected]
          - option "by line"
        - text: Speed
        - combobox "Speed":
          - option "½×"
          - option "1×" [selected]
          - option "2×"
    `,
  );
  expect(await valuesIn(sim.page)).toEqual([
    'button "All trials" expanded false',
    'button "As the API sees it" pressed false',
    'button "Back"',
    'button "Embed this"',
    'button "Help"',
    'button "Look inside" expanded false',
    'button "Next"',
    'button "Play"',
    'button "Teach" expanded false',
    'button "token"',
    'combobox "How far a step goes" by step expanded false',
    'combobox "Language" English expanded false',
    'combobox "Speed" 1× expanded false',
    'slider "Timeline" 6',
  ]);
  const slider = (name: string): Promise<string | null> => sim.slider.getAttribute(name);
  expect(await slider('aria-valuetext')).toBe('Step 6 of 8: API, granting');
  expect([await slider('aria-valuemin'), await slider('aria-valuemax')]).toEqual(['1', '8']);
  await sim.button('app.view-as-api').click();
  await sim.choice('controls.speed').selectOption('fast');
  await sim.press('Home');
  await sim.standsAt(0);
  const changed = await valuesIn(sim.page);
  for (const told of [
    'button "As the API sees it" pressed true',
    'button "Back" disabled true',
    'slider "Timeline" 1',
    'combobox "Speed" 2× expanded false',
  ])
    expect(changed).toContain(told);
  await sim.quiet();
});

it('reads a panel: its tabs, the request, each check with what it found', async () => {
  const sim = await at('trial-5', '.checking-token', { panel: 'http' });
  await isRead(
    sim.inspector,
    `
    - complementary "Inspector":
      - tablist "Inspector":
        - tab "HTTP" [selected]
        - tab "Machines"
        - tab "Store"
        - tab "Who knows what"
      - button "Wider"
      - tabpanel "HTTP":
        - heading "Request r2, on the wire" [level=3]
        - text: "GET /api/helicopters HTTP/1.1 Host: helicopters.example Accept: application/json"
        - mark: "Authorization: Bearer 483973gbo8fo7367543fyb43fo8376qi43ub3i74f3"
        - heading "What the API checks" [level=3]
        - table:
          - rowgroup:
            - row "Which scheme? Bearer ✓ yes":
              - rowheader "Which scheme?"
              - cell "Bearer"
              - cell "✓ yes"
            - row "Token, hashed, in the store? 79c5…e6bf ✓ yes · 0.10 ms":
              - rowheader "Token, hashed, in the store?"
              - cell "79c5…e6bf"
              - cell "✓ yes · 0.10 ms"
    `,
  );
  await sim.quiet();
});
