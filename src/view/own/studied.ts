import type { Compiled } from '../../own/compile.ts';
import { recordedAnswer, recordedAs } from '../../own/recorded.ts';
import { answerOf } from '../../own/verdict.ts';
import type { Trace } from '../../model/trace.ts';
import type { Recorder } from '../../study/progress-store.ts';
import type { Simulation } from '../simulation.ts';
import { LookingBack } from '../study/looking-back.ts';
import { runOfQuestion } from '../study/runs.ts';
import { progressStore } from '../study/store.ts';

/** From this width of the page on, in px, there is room for stage and questions side by side. */
const ROOM = 900;

/** Where a scenario of one's own is studied. */
interface Place {
  readonly host: HTMLElement;
  readonly simulation: Simulation;
  /** What is studied; null until there is something. */
  played(): Compiled | null;
  requestUpdate(): void;
}

/** A scenario of one's own as it is studied: what is predicted and answered is kept with the learner's progress, under its name. */
export class Studied {
  readonly looking: LookingBack;
  private readonly store = progressStore();

  constructor(private readonly place: Place) {
    const { simulation, host } = place;
    this.looking = new LookingBack({
      simulation,
      store: this.recorder(),
      requestUpdate: () => {
        place.requestUpdate();
      },
      tries: (question) => {
        const session = runOfQuestion(question);
        simulation.open(question.experiment.scenario, session.way, null, session);
      },
      resumes: (lesson, at) => {
        simulation.open(lesson.scenario, lesson.way, at, lesson);
      },
      after: () => null,
      narrow: () => host.clientWidth < ROOM,
    });
  }

  /** Keeps what was chosen of a question of the file. */
  answered({ file }: Compiled, trace: Trace, question: number, choice: number): void {
    const asked = file.questions?.[question];
    const record = asked && recordedAnswer(file, question, choice, answerOf(asked, trace));
    if (record) this.store.record(record);
  }

  /** The learner's progress, in which a scenario goes by its name: its id is this page's own. */
  private recorder(): Recorder {
    const { store } = this;
    const name = (): string => {
      const played = this.place.played();
      return played ? recordedAs(played.file) : '';
    };
    return {
      get value() {
        return store.value;
      },
      record: (entry) => {
        store.record({
          ...entry,
          ...('scenario' in entry && { scenario: name() }),
          ...('station' in entry && { station: name() }),
        });
      },
    };
  }
}
