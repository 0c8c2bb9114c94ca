/**
 * Tells presence: a team its own, the white cell everyone's, observers nobody's; and everybody a facilitator who presents
 * the replay. Only where something changed, so that another team's people moving is not for the others to notice.
 */
import { FACILITATOR, OBSERVER, presentedIn, type ServerMessages, teamSeats, viewerName } from '@sandtable/shared';
import type { ExerciseHost } from '../exercise-host.ts';

type Message = ServerMessages['presence'];

/** Several people who come, go and move at once make one message, milliseconds. */
const GATHER_MS = 80;

export class Whereabouts {
  readonly #host: ExerciseHost;
  readonly #send: (viewer: string, message: Message) => void;
  /** What each viewer was told last. */
  readonly #told = new Map<string, string>();
  #soon: NodeJS.Timeout | undefined;

  /** @param send to everybody with this viewer's name */
  constructor(host: ExerciseHost, send: (viewer: string, message: Message) => void) {
    this.#host = host;
    this.#send = send;
  }

  /** What a viewer may know of who is where; undefined for those who may know nothing. */
  of(viewer: string): Message | undefined {
    return this.#byViewer().get(viewer);
  }

  changed(): void {
    this.#soon ??= setTimeout(() => {
      this.#soon = undefined;
      this.#tell();
    }, GATHER_MS);
  }

  stop(): void {
    clearTimeout(this.#soon);
  }

  #tell(): void {
    for (const [viewer, message] of this.#byViewer()) {
      const text = JSON.stringify(message);
      if (this.#told.get(viewer) === text) continue;
      this.#told.set(viewer, text);
      this.#send(viewer, message);
    }
  }

  #byViewer(): Map<string, Message> {
    const { presence, exercise, ruleset } = this.#host;
    const found = new Map<string, Message>();
    found.set(viewerName(FACILITATOR), { seats: presence.of(Object.values(exercise.seats)) });
    const presenting = presence
      .of(Object.values(exercise.seats).filter(({ as }) => as === 'facilitator'))
      .filter(({ path }) => path !== null && presentedIn(path) !== null);
    for (const { id } of ruleset.rules.manifest.teams)
      found.set(id, { seats: [...presence.of(teamSeats(exercise, id)), ...presenting] });
    const observer = viewerName(OBSERVER);
    if (presenting.length > 0 || this.#told.has(observer)) found.set(observer, { seats: presenting });
    return found;
  }
}
