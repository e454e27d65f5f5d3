import { describe, expect, it } from 'vitest';
import { answerQuestion } from '../../src/answering/answer.ts';
import { sceneOf } from '../../src/answering/candidates.ts';
import { corpusOf } from '../support/corpus-of.ts';

const filler = 'The room was cold.\n\nCoffee was served twice.\n\nNobody smiled.\n\nA clock stood still.\n\nIt rained.';
const corpus = await corpusOf({
  'talks.txt': `Talks in Varnholm\n\nThe envoys came early.\n\nRavel read the declaration.\n\n${filler}\n\nA fire broke out in Ostmere.\n\n${filler}\n\nThe guests signed a menu.`,
});
const setOf = async (question: string, name: string, part: string) => {
  const { trace } = await answerQuestion(question, corpus, { minimum: 0 });
  const thing = trace?.things.findIndex(({ surface }) => surface === name) ?? -1;
  const found = trace?.ranked.find(({ read, sentence }) =>
    read.document.text.slice(sentence.span.start, sentence.span.end).includes(part),
  );
  if (thing < 0 || found === undefined) throw new Error('not ranked');
  return {
    here: found.here[thing],
    scope: found.scope[thing] ?? 0,
    scene: sceneOf(trace?.things ?? [], found)[thing] ?? 0,
  };
};

describe('what earlier sentences have set', () => {
  it('a place of the title holds for the sentences after it', async () => {
    const { here, scope } = await setOf('who read the declaration in Varnholm', 'Varnholm', 'declaration');
    expect(here).toBe(0);
    expect(scope).toBeGreaterThan(0.8);
  });
  it('a word holds less than a name', async () => {
    const { scope } = await setOf('who read the declaration at the talks', 'talks', 'declaration');
    expect(scope).toBeLessThan(0.5);
  });
  it('a name passed over long ago counts less, and only for the scene', async () => {
    const { scope, scene } = await setOf('who signed a menu in Ostmere', 'Ostmere', 'menu');
    expect(scope).toBe(0);
    expect(scene).toBeGreaterThan(0.6);
    expect(scene).toBeLessThan(0.8);
  });
});
