/** The flagship's Ukrainian that a table needs at once. */
import { firstOf } from '../../later.ts';
import optional from './optional.uk.ts';
import words from './uk.ts';

export default firstOf(words, optional);
