/** `/s/:id/aar`: the exercise again, any moment of it, through any eyes this seat may borrow; the address is the moment. */
import type { ReactNode } from 'react';
import { useParams } from 'wouter';
import { type Spot, useSpot } from './address.ts';
import type { Loaded } from './fetch-replay.ts';
import { ReplayOf } from './replay-of.tsx';
import { Review } from './review.tsx';

export default function Aar(): ReactNode {
  const { id = '' } = useParams<{ id: string }>();
  const [spot, setSpot] = useSpot();
  return (
    <ReplayOf id={id} view={spot.view} setSpot={setSpot}>
      {(loaded, again) => (
        <Review id={id} loaded={loaded} moment={momentOf(loaded, spot)} spot={spot} setSpot={setSpot} again={again} />
      )}
    </ReplayOf>
  );
}

function momentOf({ tape }: Loaded, { n, at }: Spot): number {
  if (n !== null) return Math.min(n, tape.length);
  return at === null ? tape.length : tape.momentBy(at);
}
