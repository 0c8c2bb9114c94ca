/** The map as a table: the same marks, sortable, for whoever would rather read than look. */
import type { MapPanel } from '@sandtable/shared/rules/board.ts';
import type { ReactNode } from 'react';
import { useLanguage } from '../../ui/language.ts';
import { TeamName, useTeamLooks } from '../../ui/team.tsx';
import { useRulesetText, useText } from '../../ui/text.tsx';
import { DataTable, type Row } from '../data-table.tsx';
import { mapText } from './map-text.ts';
import { type Marks, stopsOf } from './marks.ts';
import { regionName } from './regions.ts';

export function MapTable({
  panel,
  marks,
  onOpen,
}: {
  panel: MapPanel;
  marks: Marks;
  onOpen?: ((id: string) => void) | undefined;
}): ReactNode {
  const t = useText(mapText);
  const say = useRulesetText();
  const looks = useTeamLooks();
  const { locale } = useLanguage();
  const row = (id: string, name: string, kind: string, team: string | undefined, detail: string): Row => ({
    id,
    cells: [
      { shown: name, by: name },
      { shown: kind, by: kind },
      team === undefined ? { shown: '' } : { shown: <TeamName team={team} />, by: looks(team).name },
      { shown: detail, by: detail || undefined },
    ],
  });
  const rows = [
    ...stopsOf(marks).map((stop) => {
      const ring = stop.ring === undefined ? '' : t('ring.km', { km: stop.ring });
      const name = stop.number === undefined ? say(stop.label) : `${stop.number}. ${say(stop.label)}`;
      return row(
        stop.id,
        name,
        t(`kind.${stop.kind}`),
        stop.team,
        [stop.detail && say(stop.detail), ring].filter(Boolean).join(', '),
      );
    }),
    ...marks.lines.map((line) => row(line.id, say(line.label), t(`kind.line.${line.style}`), undefined, '')),
    ...marks.fills.map((fill) =>
      row(
        `${fill.region}${fill.team ?? ''}${fill.tone}`,
        regionName(fill.region, locale),
        t('kind.fill'),
        fill.team,
        [fill.label && say(fill.label), t(`tone.${fill.tone}`)].filter(Boolean).join(', '),
      ),
    ),
    row('crimea', t('crimea'), t('kind.line.occupied'), undefined, ''),
  ];
  const openable = new Set(stopsOf(marks).map((stop) => stop.id));
  return (
    <DataTable
      caption={say(panel.title)}
      columns={[
        { id: 'name', label: t('name') },
        { id: 'kind', label: t('kind') },
        { id: 'team', label: t('team') },
        { id: 'detail', label: t('detail') },
      ]}
      rows={rows}
      onOpen={onOpen && ((id) => openable.has(id) && onOpen(id))}
    />
  );
}
