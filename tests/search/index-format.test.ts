import { expect, test } from 'vitest';
import { decodeState, EMPTY_SUM, encodeState } from '../../src/app/indexing/corpus-state.ts';
import { UserError } from '../../src/errors.ts';
import { decodeHead, encodeHead } from '../../src/search/segment/head.ts';
import { SegmentBuilder } from '../../src/search/segment/segment-builder.ts';

const refusal = (open: () => unknown): unknown => {
  try {
    return open();
  } catch (error) {
    return error;
  }
};

test('an index of another version is refused with the remedy, whichever part is read first', () => {
  const state = encodeState({ sum: EMPTY_SUM, latest: undefined, origins: new Map(), repeated: new Set(), names: [] });
  const head = Buffer.from(encodeHead(new SegmentBuilder().build().head));
  expect(refusal(() => decodeState(state))).not.toBeInstanceOf(Error);
  expect(refusal(() => decodeHead(head))).not.toBeInstanceOf(Error);
  const format = head.indexOf('"format":"') + '"format":"'.length;
  head.write('0', format);
  for (const error of [
    refusal(() => decodeHead(head)),
    refusal(() => decodeState(state.replace(/"format":\d+/, '"format":0'))),
  ]) {
    expect(error).toBeInstanceOf(UserError);
    expect(error).toMatchObject({
      code: 'index-format',
      message: expect.stringContaining('parley index --corpus DIR --rebuild'),
    });
  }
});
