/**
 * Teams as they look everywhere: a shape, a colour, a code and a name. The shape is the second channel and stands
 * wherever the colour does; screen readers hear the name, never the shape.
 *
 * `<Teams of={manifest.teams}>` puts the exercise's teams within reach; `useTeam(id)` and the parts below read them.
 * The white cell is `'white-cell'`; a team nobody here may know is `null` and is drawn as an empty hexagon.
 */
import type { TeamInfo, TeamMark, TeamShape } from '@sandtable/shared/rules/manifest.ts';
import { createContext, type ReactNode, useContext, useMemo } from 'react';
import { classes } from './classes.ts';
import styles from './team.module.css';
import { useRulesetText, useText } from './text.tsx';
import { uiText } from './ui-text.ts';

/** What is drawn for a team: see tokens.css for the colours of a mark. */
export interface TeamLook {
  readonly id: string;
  readonly name: string;
  /** Three letters. */
  readonly code: string;
  readonly mark: TeamMark | 'wc';
  readonly shape: TeamShape | 'hexagon' | 'unknown';
}

export type TeamRef = string | null | undefined;

const TeamLooks = createContext<ReadonlyMap<string, TeamLook>>(new Map());

/** The exercise's teams, named in the person's language. Needs `RulesetWords` around it. */
export function Teams({
  of,
  children,
}: {
  of: readonly Pick<TeamInfo, 'id' | 'name' | 'code' | 'mark' | 'shape'>[];
  children: ReactNode;
}): ReactNode {
  const say = useRulesetText();
  const looks = useMemo(
    () => new Map(of.map(({ id, name, code, mark, shape }) => [id, { id, name: say(name), code, mark, shape }])),
    [of, say],
  );
  return <TeamLooks value={looks}>{children}</TeamLooks>;
}

/** How a team is drawn and called. */
export function useTeam(team: TeamRef): TeamLook {
  return useTeamLooks()(team);
}

/** The same, for several teams at once. */
export function useTeamLooks(): (team: TeamRef) => TeamLook {
  const looks = useContext(TeamLooks);
  const t = useText(uiText);
  return useMemo(() => {
    const whiteCell: TeamLook = {
      id: 'white-cell',
      name: t('white-cell'),
      code: t('white-cell.code'),
      mark: 'wc',
      shape: 'hexagon',
    };
    const unknown: TeamLook = { id: 'unknown', name: t('team.unknown'), code: '?', mark: 'wc', shape: 'unknown' };
    return (team) => looks.get(team ?? '') ?? (team === 'white-cell' ? whiteCell : unknown);
  }, [looks, t]);
}

/** The class that sets --team, --team-fill and --team-wash for what is inside. */
export function teamClass(look: Pick<TeamLook, 'mark'>): string {
  return `t-${look.mark}`;
}

const shapes: Record<TeamLook['shape'], ReactNode> = {
  square: <rect x="2.2" y="2.2" width="11.6" height="11.6" rx="1.4" />,
  circle: <circle cx="8" cy="8" r="6.4" />,
  triangle: <path d="M8 1.6 15 14H1Z" />,
  diamond: <path d="M8 .8 15.2 8 8 15.2.8 8Z" />,
  hexagon: <path d="M8 1l6.1 3.5v7L8 15l-6.1-3.5v-7Z" />,
  unknown: (
    <path
      d="M8 1.8l5.4 3.1v6.2L8 14.2l-5.4-3.1V4.9Z"
      fill="none"
      stroke="var(--team)"
      strokeWidth="1.6"
      strokeDasharray="2.6 1.8"
    />
  ),
};

/** The shape alone, for inside an SVG: 16 × 16 units from the given corner. */
export function TeamShapeIn({
  shape,
  x,
  y,
  size,
}: {
  shape: TeamLook['shape'];
  x: number;
  y: number;
  size: number;
}): ReactNode {
  return <g transform={`translate(${x} ${y}) scale(${size / 16})`}>{shapes[shape]}</g>;
}

/** The shape in the team's colour. Decorative unless `named`. */
export function TeamGlyph({ team, size = 12, named }: { team: TeamRef; size?: number; named?: boolean }): ReactNode {
  const look = useTeam(team);
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: named by aria-label or hidden, as the caller says.
    <svg
      width={size}
      height={size}
      viewBox="0 0 16 16"
      className={classes(styles.glyph, teamClass(look))}
      {...(named ? { role: 'img', 'aria-label': look.name } : { 'aria-hidden': true })}
    >
      {shapes[look.shape]}
    </svg>
  );
}

/** Shape and name in the team's colour: for lists, tables and sentences. `short` prints the three-letter code. */
export function TeamName({
  team,
  short,
  size = 11,
  className,
}: {
  team: TeamRef;
  short?: boolean;
  size?: number;
  className?: string | undefined;
}): ReactNode {
  const look = useTeam(team);
  return (
    <span className={classes(styles.name, teamClass(look), className)}>
      <TeamGlyph team={team} size={size} />
      {short ? (
        <>
          <span aria-hidden="true">{look.code}</span>
          <span className="sr-only">{look.name}</span>
        </>
      ) : (
        look.name
      )}
    </span>
  );
}

/** The seat chip of the top bar: team and role on the team's wash. */
export function TeamChip({
  team,
  name,
  note,
  className,
}: {
  team: TeamRef;
  /** What stands in place of the team's name: an observer only wears the white cell's mark. */
  name?: string;
  note?: ReactNode;
  className?: string | undefined;
}): ReactNode {
  const look = useTeam(team);
  return (
    <span className={classes(styles.chip, teamClass(look), className)}>
      <TeamGlyph team={team} size={13} />
      {name ?? look.name}
      {note !== undefined && <small className={styles.note}>{note}</small>}
    </span>
  );
}
