/**
 * What the flagship's narrative events tell of: fields of the same module whose causes are theirs. An event that is not
 * here states its own causes, or comes of a draw.
 */
import type { Retells } from '../theatre/play.ts';

export const retells: Retells = {
  'aid.backlog': ['backUpper', 'backMid', 'backShell'],
  'airspace.detected': ['inc'],
  'airspace.consulted': ['art4'],
  'airwar.raidFlown': ['flownO', 'flownC', 'flownB'],
  'airwar.intercepted': ['leakO', 'kC', 'kB'],
  'airwar.interceptorsSpent': ['upper', 'mid'],
  'deterrence.readiness': ['ready'],
  'escalation.clash': ['clash'],
  'escalation.rung': ['e'],
  'front.lineMoved': ['gain'],
  'front.broken': ['gain'],
  'front.casualties': ['casR', 'casU'],
  'hybrid.reported': ['att'],
  'hybrid.attributed': ['att'],
  'hybrid.built': ['cell', 'resil'],
  'industry.bottleneck': ['shellOut'],
  'politics.narrative': ['narr'],
  'talks.signed': ['deal'],
  'talks.broken': ['broken'],
  'treasury.bound': ['lock'],
  'treasury.disbursed': ['fin'],
  'treasury.revolted': ['revolts'],
  'works.producing': ['running'],
};
