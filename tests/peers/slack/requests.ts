/** What Slack sends over HTTP, signed as Slack signs it. */
import { createHmac } from 'node:crypto';

export interface Delivery {
  readonly status: number;
  readonly body: string;
  readonly ms: number;
}

export interface SignOptions {
  readonly secret: string;
  /** seconds; default: now, by the wall clock that Bolt compares it with */
  readonly timestamp?: number;
  readonly headers?: Readonly<Record<string, string>>;
}

const MS_PER_S = 1000;

async function deliver(url: string, body: string, contentType: string, sign: SignOptions): Promise<Delivery> {
  const timestamp = String(sign.timestamp ?? Math.floor(Date.now() / MS_PER_S));
  const signature = createHmac('sha256', sign.secret).update(`v0:${timestamp}:${body}`).digest('hex');
  const began = performance.now();
  const response = await fetch(url, {
    method: 'POST',
    body,
    headers: {
      'content-type': contentType,
      'x-slack-request-timestamp': timestamp,
      'x-slack-signature': `v0=${signature}`,
      ...sign.headers,
    },
  });
  return { status: response.status, body: await response.text(), ms: performance.now() - began };
}

const FORM = 'application/x-www-form-urlencoded';

export const deliverCommand = (url: string, fields: Record<string, string>, sign: SignOptions) =>
  deliver(url, new URLSearchParams(fields).toString(), FORM, sign);

export const deliverInteraction = (url: string, payload: object, sign: SignOptions) =>
  deliver(url, new URLSearchParams({ payload: JSON.stringify(payload) }).toString(), FORM, sign);

export const deliverEvent = (url: string, body: object, sign: SignOptions) =>
  deliver(url, JSON.stringify(body), 'application/json', sign);
