/** The flagship's modules as browsers load them, in the order their indicators are shown. */

import { agenda } from '../theatre/agenda/face.ts';
import { aid } from '../theatre/aid/face.ts';
import { airspace } from '../theatre/airspace/face.ts';
import { airwar } from '../theatre/airwar/face.ts';
import { alliance } from '../theatre/alliance/face.ts';
import { desk } from '../theatre/desk/face.ts';
import { deterrence } from '../theatre/deterrence/face.ts';
import { escalation } from '../theatre/escalation/face.ts';
import type { Faces } from '../theatre/face.ts';
import type { Flagship } from '../theatre/flagship.ts';
import { fourTests } from '../theatre/fourTests/face.ts';
import { front } from '../theatre/front/face.ts';
import { hybrid } from '../theatre/hybrid/face.ts';
import { industry } from '../theatre/industry/face.ts';
import { politics } from '../theatre/politics/face.ts';
import { reach } from '../theatre/reach/face.ts';
import { scoring } from '../theatre/scoring/face.ts';
import { signals } from '../theatre/signals/face.ts';
import { talks } from '../theatre/talks/face.ts';
import { treasury } from '../theatre/treasury/face.ts';
import { works } from '../theatre/works/face.ts';
import { world } from '../theatre/world/face.ts';

export const faces: Faces<Flagship> = {
  front,
  airwar,
  aid,
  treasury,
  industry,
  politics,
  deterrence,
  escalation,
  airspace,
  hybrid,
  talks,
  scoring,
  desk,
  world,
  agenda,
  signals,
  alliance,
  reach,
  fourTests,
  works,
};
