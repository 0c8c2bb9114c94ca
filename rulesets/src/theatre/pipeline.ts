/** The order of play: the steps of all modules in the order that a ruleset names. */
import type { FieldTable } from './fields.ts';
import type { Module } from './module.ts';
import type { Theatre } from './theatre.ts';

export interface Line {
  /** `module.step` */
  readonly step: string;
  readonly module: string;
  /** The module's place among the modules. */
  readonly place: number;
  readonly table: FieldTable;
  readonly run: (step: never) => void;
}

/** @throws if the pipeline names a step that no module has, or leaves one out. */
export function pipelineOf(names: readonly string[], modules: readonly Module<Theatre, string>[]): Line[] {
  const byName = new Map<string, Line>();
  for (const [place, { face, steps }] of modules.entries()) {
    for (const [step, run] of Object.entries(steps)) {
      const name = `${face.id}.${step}`;
      byName.set(name, { step: name, module: face.id, place, table: face.fields, run: run as Line['run'] });
    }
  }
  const missing = [...byName.keys()].filter((name) => !names.includes(name));
  if (missing.length > 0) throw new Error(`The pipeline leaves out ${missing.join(', ')}.`);
  return names.map((name) => {
    const line = byName.get(name);
    if (line === undefined) throw new Error(`The pipeline names the step "${name}", which no module has.`);
    return line;
  });
}
