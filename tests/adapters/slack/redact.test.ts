import { describe, expect, it } from 'vitest';
import { boltLogger, redact } from '../../../src/adapters/slack/redact.ts';
import { FakeLog } from '../../support/fake-log.ts';

const SECRETS = [
  'xoxb-1-abc-DEF',
  'xoxe.xoxp-1-abc',
  'xoxe-1-refresh',
  'xapp-1-A1-2-abc',
  'Bearer abcdef',
  'https://hooks.slack.com/commands/T1/1/abc',
  'wss://wss-primary.slack.com/link/?ticket=abc&app_id=1',
];

describe('redacting', () => {
  it('takes out tokens, addresses that answer for us, and what people wrote', () => {
    for (const secret of SECRETS) expect(redact(`before ${secret} after`)).not.toContain(secret);
    const envelope = JSON.stringify({
      payload: { text: 'my question', trigger_id: '1.2.abc', response_url: 'http://x/1', command: '/talks' },
    });
    expect(redact(envelope)).not.toMatch(/my question|1\.2\.abc|http:\/\/x/);
    expect(redact(envelope)).toContain('/talks');
    expect(redact('GET /slack/oauth_redirect?code=abc&state=def')).toBe(
      'GET /slack/oauth_redirect?code=[redacted]&state=[redacted]',
    );
  });

  it('leaves other words alone', () => {
    expect(redact('An API error occurred: not_in_channel')).toBe('An API error occurred: not_in_channel');
  });

  it('stands between Bolt and our log', () => {
    const log = new FakeLog();
    boltLogger(log).error(new Error('failed with xoxb-1-abc'), { token: 'x' });
    expect(log.at('warn')[0]).toContain('failed with [redacted]');
  });
});
