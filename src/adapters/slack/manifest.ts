/** The app as Slack is told about it. Pure; `npm run slack:manifest` writes it to files. */
import { cut } from './text.ts';

/** Slack allows 1,000; more than this is not read. */
const USAGE_MAX_CHARS = 200;

/** Exactly those that are used, each with what uses it. */
const SCOPE_USES = {
  'app_mentions:read': 'mentions',
  'assistant:write': 'suggested prompts in direct messages',
  'channels:history': 'finding a digest again after a crash (public channels that Parley was invited to)',
  'channels:read': 'who created a channel, and so may manage its digests',
  'chat:write': 'answers, digests and the status line',
  commands: '/talks, /briefing and the message shortcut',
  'groups:history': 'the same as channels:history, in private channels',
  'groups:read': 'the same as channels:read, in private channels',
  'im:history': 'questions in direct messages',
  'im:write': 'private notices about digests',
  'users:read': 'the language of buttons, and who is an admin',
} as const;

export const SCOPES: readonly string[] = Object.keys(SCOPE_USES);
export const BOT_EVENTS = [
  'app_home_opened',
  'app_mention',
  'app_uninstalled',
  'message.im',
  'tokens_revoked',
] as const;
export const SHORTCUT_ID = 'parley_ask_about';

export interface ManifestCommand {
  readonly name: 'talks' | 'briefing';
  readonly description: string;
  /** Slack shows it behind the command's name while one types; empty = none */
  readonly usage: string;
}

/** `publicUrl`: where Slack reaches us over HTTP; without it the app uses Socket Mode. */
export function slackManifest(commands: readonly ManifestCommand[], publicUrl?: string) {
  const url = publicUrl === undefined ? undefined : `${publicUrl.replace(/\/$/, '')}/slack/events`;
  return {
    display_information: {
      name: 'Parley',
      description: 'Answers about diplomatic talks, with quotes',
      background_color: '#1f3a5f',
    },
    features: {
      agent_view: {
        agent_description: 'Answers questions about diplomatic talks from news articles, with verbatim quotes.',
      },
      app_home: { home_tab_enabled: true, messages_tab_enabled: true, messages_tab_read_only_enabled: false },
      bot_user: { display_name: 'parley', always_online: true },
      shortcuts: [
        {
          name: 'Ask about this',
          type: 'message',
          callback_id: SHORTCUT_ID,
          description: 'What do the articles say about this message?',
        },
      ],
      slash_commands: commands.map(({ name, description, usage }) => ({
        command: `/${name}`,
        ...(url === undefined ? {} : { url }),
        description,
        ...(usage === '' ? {} : { usage_hint: cut(usage, USAGE_MAX_CHARS) }),
        should_escape: true,
      })),
    },
    oauth_config: {
      ...(publicUrl === undefined ? {} : { redirect_urls: [`${publicUrl.replace(/\/$/, '')}/slack/oauth_redirect`] }),
      scopes: { bot: [...SCOPES] },
    },
    settings: {
      event_subscriptions: { ...(url === undefined ? {} : { request_url: url }), bot_events: [...BOT_EVENTS] },
      interactivity: { is_enabled: true, ...(url === undefined ? {} : { request_url: url }) },
      org_deploy_enabled: false,
      socket_mode_enabled: publicUrl === undefined,
      token_rotation_enabled: false,
    },
  };
}
