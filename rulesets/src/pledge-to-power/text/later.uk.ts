/** The flagship's Ukrainian that may come after the table. */
import { laterOf } from '../../later.ts';
import optional from './optional.uk.ts';
import words from './uk.ts';

export default laterOf(words, optional);
