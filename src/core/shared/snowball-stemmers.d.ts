/** The types of snowball-stemmers, which comes without any: only what is used of it. */
declare module 'snowball-stemmers' {
  interface Stemmer {
    stem(word: string): string;
  }
  const snowball: { newStemmer(algorithm: 'english' | 'russian'): Stemmer };
  export = snowball;
}
