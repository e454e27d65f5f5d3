/** What people have on their screens: kept from what the adapter sent to Slack. */
import type { Seen } from '../../contracts/chat-contract.ts';
import type { Call, FaultProxy } from './fault-proxy.ts';
import { buttonsOf, type SlackPayload, wordsOf } from './message-view.ts';

export interface Shown {
  readonly id: string;
  readonly channel: string;
  readonly thread?: string;
  readonly onlyFor?: string;
  payload: SlackPayload;
}

/** A response_url: what it may replace, and who it answers. */
interface Grant {
  readonly user: string;
  readonly channel: string;
  replaces?: Shown;
}

export class Stage {
  readonly shown: Shown[] = [];
  /** the open modal and the Home tab of each user */
  readonly modals = new Map<string, { readonly id: string; view: SlackPayload }>();
  readonly homes = new Map<string, SlackPayload>();
  readonly #grants = new Map<string, Grant>();
  #count = 0;

  constructor(proxy: FaultProxy) {
    proxy.onShown = (call, answer) => this.#onCall(call, answer.ts);
    proxy.onRespond = (id, body) => this.#onRespond(id, body);
  }

  next(prefix: string): string {
    this.#count += 1;
    return `${prefix}${this.#count}`;
  }

  grant(user: string, channel: string, replaces?: Shown): string {
    const id = this.next('r');
    this.#grants.set(id, { user, channel, ...(replaces === undefined ? {} : { replaces }) });
    return id;
  }

  /** The ephemeral text of an acknowledgement, which this response_url may replace. */
  acknowledged(grantId: string, text: string): void {
    const grant = this.#grants.get(grantId);
    if (grant === undefined) return;
    grant.replaces = this.#show({ channel: grant.channel, onlyFor: grant.user, payload: { text } });
  }

  seen(): readonly Seen[] {
    return this.shown.map(({ payload, ...rest }) => ({
      ...rest,
      text: wordsOf(payload),
      buttons: buttonsOf(payload).map(({ label }) => label),
    }));
  }

  #show(what: Omit<Shown, 'id'>, id = this.next('m')): Shown {
    const shown = { id, ...what };
    this.shown.push(shown);
    return shown;
  }

  #onRespond(id: string, body: SlackPayload & Record<string, unknown>): void {
    const grant = this.#grants.get(id);
    if (grant === undefined) return;
    if (body['replace_original'] === true && grant.replaces !== undefined) {
      grant.replaces.payload = body;
      return;
    }
    const { thread_ts: thread, response_type: type } = body as { thread_ts?: string; response_type?: string };
    this.#show({
      channel: grant.channel,
      ...(thread === undefined ? {} : { thread }),
      ...(type === 'in_channel' ? {} : { onlyFor: grant.user }),
      payload: body,
    });
  }

  #onCall({ method, args }: Call, ts: string | undefined): void {
    const { channel = '', thread_ts: thread } = args;
    const place = { channel, ...(thread === undefined ? {} : { thread }) };
    if (method === 'chat.postMessage') this.#show({ ...place, payload: args as SlackPayload }, ts);
    if (method === 'chat.postEphemeral')
      this.#show({ ...place, onlyFor: args.user ?? '', payload: args as SlackPayload });
    if (method === 'views.publish') this.homes.set(args.user_id ?? '', JSON.parse(args.view ?? '{}') as SlackPayload);
  }
}
