/** Indicators with a name too long for a narrow row: each has a short one, `short.<module>.<field>`. */
import { type Text, text } from '@sandtable/shared';

const fields: ReadonlySet<string> = new Set(
  `
    aid.queueP aid.nsatu aid.usStock aid.purlCum aid.euCum aid.usCum aid.twd aid.uaIndCum aid.purl airspace.inc
    airspace.learn airwar.upper airwar.mid airwar.ref airwar.leakO airwar.kC airwar.kB alliance.shooters
    deterrence.cred deterrence.pres deterrence.conv front.gain front.lastGain hybrid.att industry.upper industry.mid
    industry.shell industry.intd industry.fpv industry.lrd industry.owa industry.cru industry.bal politics.us
    politics.usWill politics.coh politics.gap politics.willNorth politics.narr reach.probes reach.cables reach.hedge treasury.share treasury.debt
    treasury.short treasury.allocated treasury.fin works.ballistic
  `
    .trim()
    .split(/\s+/),
);

/** The short name of `module.field`, if it has one. */
export function shortOf(id: string): Text | undefined {
  return fields.has(id) ? text(`short.${id}`) : undefined;
}
