import lunr from 'lunr';
import type { Language } from '../law/language.ts';
import { type Analysis, analysisWith, termWith } from './analysis.ts';
import { type Stemmer, stemmerOf } from './stemmers.ts';

/**
 * The analysis that a build uses: lunr's pipeline with the stemmer of the language, registered as `stem-kk`. A reader runs the function
 * in it without the pipeline (`load-analysis.ts`): lunr is a third of what a phone would load, and takes as long to start as all the
 * rest.
 */
export function buildAnalysis(language: Language): Analysis {
  const stem = stemmerOf(language);
  const pipeline = pipelineOf(language, stem);
  return analysisWith(language, stem, (word) => pipeline.runString(word)[0] ?? word);
}

/**
 * lunr's own trimmer and stop words are left out: the trimmer deletes every Cyrillic word, and a word that is common in prose can be
 * the point of a law ("shall not").
 */
function pipelineOf(language: Language, stem: Stemmer): lunr.Pipeline {
  const known = pipelines.get(language);
  if (known) return known;
  const stemToken = (token: lunr.Token): lunr.Token => token.update((word) => termWith(stem, word));
  lunr.Pipeline.registerFunction(stemToken, `stem-${language}`);
  const pipeline = new lunr.Pipeline();
  pipeline.add(stemToken);
  pipelines.set(language, pipeline);
  return pipeline;
}

const pipelines = new Map<Language, lunr.Pipeline>();
