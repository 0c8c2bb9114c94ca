import { type RefObject, useLayoutEffect, useState } from 'react';
import type { Size } from '../use-size.ts';
import type { Box } from './labels.ts';

/** Where the switches, the legend and the buttons lie, measured after each change of size or layer. A page that lays its
    own over the map marks the frame around both with `data-map-frame` and each of them with `data-float`. */
export function useFloats(pane: RefObject<HTMLElement | null>, size: Size | null, layer: string): readonly Box[] {
  const [boxes, setBoxes] = useState<readonly Box[]>([]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the legend changes its size with the layer.
  useLayoutEffect(() => {
    const frame = pane.current?.getBoundingClientRect();
    if (!frame) return;
    const around = pane.current?.closest('[data-map-frame]') ?? pane.current;
    const floats = [...(around?.querySelectorAll('[data-float]') ?? [])].map((one) => one.getBoundingClientRect());
    setBoxes(
      floats.map((one) => [one.left - frame.left, one.top - frame.top, one.right - frame.left, one.bottom - frame.top]),
    );
  }, [pane, size, layer]);
  return boxes;
}
