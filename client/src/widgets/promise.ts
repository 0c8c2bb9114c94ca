/** Whether words read like a promise, in the languages of the interface. A hint for their author; nothing follows from it. */

const ENGLISH =
  /\b(?:we|kyiv|washington|moscow|europe|ukraine|russia|america)\s+(?:will|shall)\b|\bwe['’]ll\b|\b(?:promis|pledg|guarante|commit|undertak|vow)\w*/i;
/** A verb's future has no word of its own: the stems of promising, and what is most often promised. */
const UKRAINIAN =
  /обіця|зобов[’'ʼ]яз|[гґ]арант|(?<!\p{L})(?:не\s+)?(?:будемо|буде|надамо|дамо|передамо|поставимо|виділимо|заплатимо|захистимо|підтримаємо|відповімо|допоможемо|допустимо|дозволимо)(?!\p{L})/iu;

export function readsAsPromise(words: string): boolean {
  return ENGLISH.test(words) || UKRAINIAN.test(words);
}
