import { it } from 'vitest';
import { openPage } from './browser.ts';
import { caseOf, runOf, Simulator } from './support.ts';
import { texts } from './support-study.ts';
import { at, GRANTING_IN_WORDS, indented, isRead } from './support-tree.ts';

it('reads the map of the path: the stations, how each stands, the progress', async () => {
  const { page, expectQuiet } = await openPage({ hash: '#/study' });
  await isRead(
    page.getByRole('main'),
    `
    - main "Study":
      - heading "Study" [level=2]
      - paragraph: A path through all nine trials, and to three defences at its end. Before each answer you say what you expect; then the run shows what is so, and you name the check that decided it.
      - button "Begin the path"
      - text: 0 of 15 stations done
      - progressbar "0 of 15 stations done"
      - list "The path":
        - listitem:
          - 'link "Trial 1: Nothing you are here Find out what an API does with a request that shows nothing."':
            - /url: "#/trial-1?study=on"
        - listitem:
          - 'link "Trial 2: An e-mail not yet Find out whether a name is enough for an API."':
            - /url: "#/trial-2?study=on"
        - listitem:
          - 'link "Trial 3: E-mail and password not yet Find out what an API gives to someone who has proved who they are."':
            - /url: "#/trial-3?study=on"
        - listitem:
          - 'link "Trial 4: Nothing, once more not yet Find out what an API remembers between two requests."':
            - /url: "#/trial-4?study=on"
        - listitem:
          - 'link "Trial 5: The token not yet Find out how a token takes the place of a password."':
            - /url: "#/trial-5?study=on"
        - listitem:
          - link "What a check costs not yet Measure what a password check costs, and what a token check costs.":
            - /url: "#/study/cost"
        - listitem:
          - link "A stolen token not yet Find out whom a token serves.":
            - /url: "#/stolen-token?study=on"
        - listitem:
          - 'link "Spot the thief not yet Tell twenty requests apart: the owner’s and the thief’s."':
            - /url: "#/study/thief"
        - listitem:
          - link "A token, later not yet Find out what time does to a token.":
            - /url: "#/expired-token?study=on"
        - listitem:
          - link "A token given back not yet Find out what happens when a token is given back, and to whom.":
            - /url: "#/revoked-token?study=on"
        - listitem:
          - link "Be the API not yet Take the API’s seat, and decide by what it sees.":
            - /url: "#/study/seat"
        - listitem:
          - link "Before tokens not yet Find out who has to remember what, when there are no tokens.":
            - /url: "#/session?study=on"
        - listitem:
          - link "A request that is signed not yet Build OAuth 1’s signature, and see what one changed byte does.":
            - /url: "#/study/oauth1"
        - listitem:
          - link "A code with a proof not yet See a code intercepted in vain, and what becomes of the token.":
            - /url: "#/study/pkce"
        - listitem:
          - link "A token with a key not yet Take a proof apart, and try to take its key along.":
            - /url: "#/study/dpop"
        - listitem:
          - link "Summary not yet See what you predicted, what you learned and what to come back to.":
            - /url: "#/study/summary"
      - region "Your progress":
        - heading "Your progress" [level=3]
        - paragraph: It is kept in this browser. Nothing is sent anywhere.
        - button "Save as a file" [disabled]
        - button "Load a file"
        - button "Clear" [disabled]
    `,
  );
  await expectQuiet();
});

it('reads a question: what is asked, what can be said to it, and what the run says', async () => {
  const { page, expectQuiet } = await openPage({ hash: '#/trial-1?study=on' });
  const sim = new Simulator(page);
  await page.getByRole('button', { name: texts('study.start') }).click();
  await sim.recorded((await runOf(caseOf('trial-1'))).length);
  await sim.press('End');
  await page.getByRole('button', { name: texts('debrief.open') }).click();
  const debrief = page.getByRole('complementary', { name: texts('debrief.title') });
  await isRead(
    debrief,
    `
    - complementary "Look back":
      - region "Look back":
        - heading "Look back" [level=3]
        - text: 1 of 5
        - heading "What did the API answer to the last request?" [level=4]
        - list:
          - listitem:
            - 'button "200: the list"'
          - listitem:
            - 'button "401: it does not know who is asking"'
          - listitem:
            - 'button "401: the token opens nothing"'
          - listitem:
            - 'button "200: access granted, and a token"'
        - button "Skip this"
    `,
  );
  await debrief.getByRole('list').getByRole('button').first().click();
  await isRead(
    debrief,
    `
    - complementary "Look back":
      - region "Look back":
        - heading "Look back" [level=3]
        - text: 1 of 5
        - heading "What did the API answer to the last request?" [level=4]
        - list:
          - listitem: "200: the list you said"
          - listitem: "401: it does not know who is asking the run"
          - listitem: "401: the token opens nothing"
          - listitem: "200: access granted, and a token"
        - paragraph: "The run shows another: 401: it does not know who is asking."
        - button "Show me where"
        - button "Go on"
    `,
  );
  await expectQuiet();
});

it('reads the help: the keys, a switch, and the step in words', async () => {
  const sim = await at('trial-3', '.granting');
  await sim.button('app.help').click();
  const dialog = sim.page.getByRole('dialog', { name: 'Help' });
  await isRead(
    dialog,
    `
    - dialog "Help":
      - heading "Help" [level=2]
      - button "Close"
      - region "Keys":
        - heading "Keys" [level=3]
        - term: Right arrow, n
        - definition: One step on
        - term: Left arrow, p
        - definition: One step back
        - term: Space
        - definition: Play and pause
        - term: Home, End
        - definition: To the first step, to the last step
        - term: 1 to 9
        - definition: Open a trial
        - term: d
        - definition: Have a screen reader say this step in words
        - term: "?"
        - definition: Open this help
        - term: Escape
        - definition: Close what has opened
        - paragraph: "They work wherever the focus is on the page, but for fields, lists to choose from and rows of tabs: there a key does what it always does."
        - checkbox "Letters, digits and ? work as keys" [checked]
        - text: Letters, digits and ? work as keys
        - paragraph: Switch it off if you speak to your computer or often press keys by accident. The other keys go on working.
      - region "Predictions and the path":
        - heading "Predictions and the path" [level=3]
        - paragraph: Before an answer is shown, you are asked what the API will do. The run then shows what is so. You can skip the question, or switch it off in the list of all trials.
        - paragraph: "“Study” leads through all nine trials: first a goal, then your predictions, then a few questions that the recorded run answers. You can leave the path at any time."
        - paragraph: “Defences” plays every theft against every defence and counts how often the thief is served. Each cell of the table opens as a run on the stage.
      - region "Keys in a lesson, in either window":
        - heading "Keys in a lesson, in either window" [level=3]
        - term: Page Down, right arrow, n
        - definition: One step on; at the end, to what comes next
        - term: Page Up, left arrow, p
        - definition: One step back
        - term: 1 to 4
        - definition: Hide or show the dialogue, what is sent, what each side thinks, and why it came so
        - term: 5 and on
        - definition: Open or close a panel beside the stage
        - term: b, full stop
        - definition: Blank the screen, and show it again
        - term: f
        - definition: Full screen, and back
        - paragraph: A lesson begins with “Teach” at the top of the page. A clicker sends Page Down and Page Up; they count while a number is typed, too.
      - region "With a screen reader":
        - heading "With a screen reader" [level=3]
        - list:
          - listitem: "The page has up to four parts: the trials and switches at the top, the stage, the inspector or the questions beside it while they are open, and the playback at the bottom."
          - listitem: On the stage, “What happened so far” is a list. The steps of the request under way are one item each, the newest last and marked as current. An earlier request is one item.
          - listitem: "Before the list stands “This step in words”: the scene, how each party stands, and what has just changed."
          - listitem: "Each step is said once when you come to it: who does what, and why. So are your predictions and answers."
          - listitem: If your screen reader takes the keys for itself, change to its focus mode, or use the buttons of the playback.
      ${indented(GRANTING_IN_WORDS, 6)}
    `,
  );
  await sim.quiet();
});
