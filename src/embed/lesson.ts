import { mustPredict } from '../view/prediction.ts';
import { LookingBack } from '../view/study/looking-back.ts';
import { runOfQuestion } from '../view/study/runs.ts';
import { passingStore } from '../view/study/store.ts';
import type { Simulation } from '../view/simulation.ts';

/** From this width of the frame on, in px, there is room for stage and questions side by side. */
const ROOM = 960;

/** A trial studied in an embed: by itself, and nothing of it kept, for the storage there is the host page's. */
export function lessonIn(
  host: HTMLElement,
  simulation: Simulation,
  requestUpdate: () => void,
): LookingBack {
  const lesson = new LookingBack({
    simulation,
    requestUpdate,
    store: passingStore(),
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
  simulation.player.waits = () => lesson.predicts !== false && mustPredict(simulation);
  return lesson;
}
