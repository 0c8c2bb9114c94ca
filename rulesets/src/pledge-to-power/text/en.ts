/** All English of the flagship, by area. */
import manifest from './manifest.en.ts';
import places from './places.en.ts';

export default { ...manifest, ...places };
