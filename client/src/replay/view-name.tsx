/** What a viewer is called: everything, the public, a team. */
import { FACILITATOR, OBSERVER, type Viewer } from '@sandtable/shared/words.ts';
import { type ReactNode, useMemo } from 'react';
import { TeamName, useTeamLooks } from '../ui/team.tsx';
import { useText } from '../ui/text.tsx';
import { replayText } from './text.ts';

/** The viewer that an address or the server names. */
export function viewerNamed(name: string): Viewer {
  if (name === 'facilitator') return FACILITATOR;
  return name === 'observer' ? OBSERVER : { kind: 'team', team: name };
}

export function useViewName(): (viewer: Viewer) => string {
  const t = useText(replayText);
  const looks = useTeamLooks();
  return useMemo(
    () => (viewer) =>
      viewer.kind === 'team'
        ? looks(viewer.team).name
        : t(viewer.kind === 'observer' ? 'view.public' : 'view.everything'),
    [t, looks],
  );
}

export function ViewName({ name, short }: { name: string; short?: boolean }): ReactNode {
  const words = useViewName();
  const viewer = viewerNamed(name);
  return viewer.kind === 'team' ? (
    <TeamName team={viewer.team} {...(short === undefined ? {} : { short })} />
  ) : (
    words(viewer)
  );
}
