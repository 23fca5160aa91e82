/** The layers of docs/implementation-notes.md: imports run downward only. */
const layer = (name, from, allowed) => ({
  name,
  severity: 'error',
  from: { path: from },
  to: { path: '^src/', pathNot: [from, ...allowed] },
});

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-circular',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      // Nor by types alone: the model can be read from its leaves.
      name: 'no-circular-model',
      severity: 'error',
      from: { path: '^src/model/' },
      to: { circular: true },
    },
    layer('texts-import-nothing', '^src/texts/', []),
    layer('env-imports-nothing', '^src/model/env\\.ts$', []),
    // What is asked of the actors is part of what the trace holds.
    layer('trace-imports-nothing', '^src/model/(instruction|trace)\\.ts$', []),
    layer('scenarios-are-data', '^src/model/scenarios/', ['^src/model/trace\\.ts$']),
    layer('machines-know-types-only', '^src/model/machines/', ['^src/model/trace\\.ts$']),
    layer('server', '^src/model/server/', [
      '^src/model/(env|trace)\\.ts$',
      '^src/model/machines/',
      '^src/texts/',
    ]),
    layer('wire', '^src/model/wire/', ['^src/model/(env|trace)\\.ts$']),
    // Steps are read off the trace alone; the wire's text form is the one writer of a request's bytes.
    layer('steps-know-the-trace', '^src/model/steps\\.ts$', ['^src/model/trace\\.ts$']),
    layer('projections-know-the-trace', '^src/model/projections/', [
      '^src/model/(trace|steps|wire/text)\\.ts$',
    ]),
    // Thieves read what went over the wire, in the form that it has there.
    layer('client', '^src/model/client/', ['^src/model/(env|trace|wire/text)\\.ts$']),
    // Runner and impostor act in one run, and know each other by type alone.
    layer('runner', '^src/model/(meeting|run|runner|impostor|prepare)\\.ts$', [
      '^src/model/(env|trace)\\.ts$',
      '^src/model/(client|machines|server|wire)/',
    ]),
    // The lab runs the model; it runs in a page, in the worker and in Node alike.
    layer('lab', '^src/lab/', ['^src/(model|texts)/']),
    // An author's scenario is data for the model; how requests and files are read is the lab's.
    layer('own', '^src/own/', ['^src/(model|texts)/', '^src/lab/(compose|files)/']),
    layer('share', '^src/share/', []),
    // A defence adds to machines, server and client; none of these knows of it.
    layer('defences', '^src/model/defences/', [
      '^src/model/(env|session|steps|trace)\\.ts$',
      '^src/model/(client|machines|scenarios|server|wire)/',
      // What its server says, as the trials' does.
      '^src/texts/',
      // What one comes to see in a run is read off its record, as panels read it.
      '^src/model/projections/indexed\\.ts$',
    ]),
    layer('session', '^src/model/session\\.ts$', [
      '^src/model/(?!projections/|defences/)',
      '^src/texts/',
    ]),
    layer('study', '^src/study/', ['^src/(model|texts)/']),
    layer('class', '^src/class/', ['^src/(model|study|share|texts)/']),
    layer('view', '^src/view/', [
      '^src/model/(session|steps|trace|env|remembering)\\.ts$',
      '^src/model/(defences|projections|scenarios)/',
      '^src/(study|lab|own|share|class|texts)/',
      // The table is played in a worker of its own.
      '^src/worker/cells(-messages)?\\.ts$',
    ]),
    layer('app', '^src/app/', [
      '^src/(view|study|lab|own|share|class|model|texts)/',
      // What the page gives away to be embedded is written in the element's words.
      '^src/embed/(dialogue|options|snippets)\\.ts$',
      '^src/worker/messages\\.ts$',
    ]),
    layer('worker', '^src/worker/', ['^src/(lab|model)/']),
    layer('embed', '^src/embed/', ['^src/(view|study|own|share|model|texts)/']),
    layer('cli', '^src/cli/', ['^src/(own|model|texts)/']),
    layer('serve', '^src/serve/', ['^src/model/']),
    {
      name: 'model-has-no-lit',
      severity: 'error',
      from: { path: '^src/(model|lab|own|share|study|class|texts|cli|serve|worker)/' },
      to: { path: 'node_modules/(lit|@lit)' },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { extensions: ['.ts', '.js'] },
  },
};
