import { webApi } from '@slack/bolt';
import { describe, expect, it } from 'vitest';
import { sortFailure, toOutcome } from '../../../src/adapters/slack/failures.ts';

const platform = (error: string, extra: object = {}) =>
  new webApi.WebAPIPlatformError({ ok: false, error, ...extra } as ConstructorParameters<
    typeof webApi.WebAPIPlatformError
  >[0]);
const network = (code: string) =>
  new webApi.WebAPIRequestError(
    Object.assign(new Error('fetch failed'), { cause: Object.assign(new Error(), { code }) }),
  );

describe('sorting what Slack says', () => {
  it.each([
    [platform('token_revoked'), 'dead-token'],
    [platform('not_in_channel'), 'closed-channel'],
    [platform('is_archived'), 'archived'],
    [platform('missing_scope', { needed: 'x' }), 'missing-scope'],
    [platform('ratelimited'), 'rate-limited'],
    [platform('invalid_blocks'), 'bad-blocks'],
    [platform('user_not_in_channel'), 'absent-user'],
    [platform('fatal_error'), 'unreached'],
    [platform('something_new'), 'refused'],
    [new webApi.WebAPIRateLimitedError(3), 'rate-limited'],
    [new webApi.WebAPIHTTPError(502, 'Bad Gateway', {}, ''), 'unreached'],
    [new webApi.WebAPIHTTPError(403, 'Forbidden', {}, ''), 'refused'],
    [network('ECONNRESET'), 'unreached'],
    [new Error('a bug'), 'refused'],
    ['a string', 'refused'],
  ])('%s → %s', (error, kind) => {
    expect(sortFailure(error).kind).toBe(kind);
  });

  it('knows which failures cannot have had an effect', () => {
    expect(sortFailure(network('ECONNREFUSED'))).toMatchObject({ connected: false });
    expect(sortFailure(network('ECONNRESET'))).toMatchObject({ connected: true });
  });

  it('tells the core how long Slack asked to wait', () => {
    expect(toOutcome(sortFailure(new webApi.WebAPIRateLimitedError(42)))).toEqual({
      outcome: 'retry',
      reason: 'ratelimited',
      retryAfterMs: 42_000,
    });
  });

  it('never lets a token into a reason', () => {
    expect(toOutcome(sortFailure(new Error('bad xoxb-1-abc')))).toMatchObject({ reason: 'bad [redacted]' });
  });
});
