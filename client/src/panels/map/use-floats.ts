import { type RefObject, useLayoutEffect, useState } from 'react';
import type { Size } from '../use-size.ts';
import type { Box } from './labels.ts';

/** Where the switches, the legend and the buttons lie, measured after each change of size or layer. A page that lays its
    own over the map marks the frame around both with `data-map-frame` and each of them with `data-float`. */
export function useFloats(pane: RefObject<HTMLElement | null>, size: Size | null, layer: string): readonly Box[] {
  const [boxes, setBoxes] = useState<readonly Box[]>([]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what floats changes with the layer.
  useLayoutEffect(() => {
    const around = pane.current?.closest('[data-map-frame]') ?? pane.current;
    const floats = [...(around?.querySelectorAll('[data-float]') ?? [])];
    const measure = () => {
      const frame = pane.current?.getBoundingClientRect();
      if (!frame) return;
      const { left, top } = frame;
      const now = floats.map((one): Box => {
        const box = one.getBoundingClientRect();
        return [box.left - left, box.top - top, box.right - left, box.bottom - top];
      });
      setBoxes((before) => (String(before) === String(now) ? before : now));
    };
    measure();
    // Words that arrive late, a typeface, a legend that wraps: all change what is covered.
    const observer = new ResizeObserver(measure);
    for (const one of floats) observer.observe(one);
    return () => observer.disconnect();
  }, [pane, size, layer]);
  return boxes;
}
