/** Under which process a room is listed: where Colyseus sends whoever asks for its exercise. */
import { CloseCode, matchMaker, type Room } from '@colyseus/core';
import type { ExerciseHost } from '../exercise-host.ts';
import type { Log } from '../host/log.ts';
import type { Hosts } from '../hosts.ts';

/** A process that slept writes its old listings over ours when it wakes; people would be sent to it for ever. */
export async function stayListed(room: Room, host: ExerciseHost, hosts: Hosts, log: Log): Promise<void> {
  try {
    const listed = await matchMaker.getRoomById(room.roomId);
    if (listed?.processId === matchMaker.processId) return;
    if (await hosts.holds(host.id)) await matchMaker.driver.persist(room['_listing'], true);
  } catch (error) {
    log.warn({ exercise: room.roomId, err: error }, 'the listing of the room could not be looked at');
  }
}

/** Ends the room, and its listing where that is its own. */
export async function leave(room: Room, log: Log): Promise<void> {
  try {
    const listed = await matchMaker.getRoomById(room.roomId);
    // Where another process has the exercise by now, the listing under its id is not ours to take away.
    if (listed?.processId !== matchMaker.processId) Reflect.set(room['_listing'], 'roomId', undefined);
    await room.disconnect(CloseCode.SERVER_SHUTDOWN);
  } catch (error) {
    log.error({ exercise: room.roomId, err: error }, 'the room could not be left in order');
  }
}
