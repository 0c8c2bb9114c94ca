/** The flagship's English that may come after the table. */
import { laterOf } from '../../later.ts';
import words from './en.ts';
import optional from './optional.en.ts';

export default laterOf(words, optional);
