/** `/s/:id/aar`: the exercise again, any moment of it, through any eyes this seat may borrow; the address is the moment. */
import type { ReactNode } from 'react';
import { useParams } from 'wouter';
import { momentOf, useSpot } from './address.ts';
import { ReplayOf } from './replay-of.tsx';
import { Review } from './review.tsx';

export default function Aar(): ReactNode {
  const { id = '' } = useParams<{ id: string }>();
  const [spot, setSpot] = useSpot();
  return (
    <ReplayOf id={id} view={spot.view} setSpot={setSpot}>
      {(loaded, again) => {
        const tape = (spot.branch === null ? null : loaded.tape.branch(spot.branch)) ?? loaded.tape;
        const moment = momentOf(tape, spot);
        return <Review {...{ id, loaded, tape, moment, spot, setSpot, again }} />;
      }}
    </ReplayOf>
  );
}
