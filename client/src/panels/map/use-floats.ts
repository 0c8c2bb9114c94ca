import { type RefObject, useLayoutEffect, useState } from 'react';
import type { Size } from '../use-size.ts';
import type { Box } from './labels.ts';

/** Where the switches, the legend and the buttons lie, measured after each change of size or layer. */
export function useFloats(pane: RefObject<HTMLElement | null>, size: Size | null, layer: string): readonly Box[] {
  const [boxes, setBoxes] = useState<readonly Box[]>([]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the legend changes its size with the layer.
  useLayoutEffect(() => {
    const frame = pane.current?.getBoundingClientRect();
    if (!frame) return;
    const floats = [...(pane.current?.querySelectorAll('[data-float]') ?? [])].map((one) =>
      one.getBoundingClientRect(),
    );
    setBoxes(
      floats.map((one) => [one.left - frame.left, one.top - frame.top, one.right - frame.left, one.bottom - frame.top]),
    );
  }, [pane, size, layer]);
  return boxes;
}
