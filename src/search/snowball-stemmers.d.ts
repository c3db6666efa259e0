declare module 'snowball-stemmers' {
  interface SnowballStemmer {
    readonly stem: (word: string) => string;
  }
  const snowball: { readonly newStemmer: (algorithm: string) => SnowballStemmer };
  export default snowball;
}
