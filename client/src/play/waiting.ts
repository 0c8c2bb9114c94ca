/** How many changes wait on this device: the sheet counts them, and whoever says that the line is back asks. */
import { create } from 'zustand';

export const useWaiting = create<{ readonly count: number }>(() => ({ count: 0 }));
