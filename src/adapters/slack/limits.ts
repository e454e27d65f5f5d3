/** Slack's limits, each named once. Sources: docs.slack.dev/reference/block-kit and `@slack/types`, unless noted. */

export const MESSAGE_BLOCKS_MAX = 50;
export const VIEW_BLOCKS_MAX = 100;
/** UTF-8 bytes of the blocks as JSON. Undocumented: Slack counts more than the visible text and refused messages of
 *  11,341 characters with rich text (slackapi/bolt-js#2867) and of 13,297 in one block (#2509). */
export const BLOCKS_JSON_MAX_BYTES = 12_000;
/** Our own: the share of the above that small print and buttons may take, so that a message always has a body. */
export const FOOTER_JSON_MAX_BYTES = 1_500;
export const ACTIONS_JSON_MAX_BYTES = 3_300;
/** Our own: UTF-16 units of one paragraph; longer texts continue in the next one. */
export const PIECE_MAX_CHARS = 900;

/** Our own: a longer answer is not bold, or nothing would stand out. */
export const LEAD_MAX_CHARS = 280;
/** Our own: an article's title in the small line below a quote; some titles are whole sentences. */
export const SOURCE_TITLE_MAX_CHARS = 110;
/** Our own: the question above a shared answer. */
export const ASKED_MAX_CHARS = 250;

export const HEADER_MAX_CHARS = 150;
/** Our own; Slack allows 3,000 in a text object. */
export const CONTEXT_TEXT_MAX_CHARS = 500;
export const BUTTON_LABEL_MAX_CHARS = 75;
export const ACCESSIBILITY_LABEL_MAX_CHARS = 75;
export const BUTTON_VALUE_MAX_CHARS = 2_000;
export const ACTIONS_MAX_BUTTONS = 25;
export const MODAL_TITLE_MAX_CHARS = 24;
export const SUGGESTED_PROMPTS_MAX = 4;
/** Our own, escaped; longer addresses get no link. Slack allows 3,000. */
export const URL_MAX_CHARS = 800;
/** Our own, before escaping; Slack truncates `text` at 40,000 and `chat.update` refuses more than 4,000 bytes. */
export const PLAIN_TEXT_MAX_CHARS = 3_000;
/** Our own: text around the quote in a sources view, each side. */
export const CONTEXT_SIDE_MAX_CHARS = 900;
/** Our own: the longest question that is passed on; Slack's composer takes 12,000 characters. */
export const QUESTION_MAX_CHARS = 3_000;

/** Each Web API request and each use of a response_url. */
export const REQUEST_TIMEOUT_MS = 10_000;
/** How long a button's `response_url` and a `trigger_id` may be repeated by a retry. */
export const TRIGGER_TTL_MS = 30 * 60 * 1000;
/** Slack retries events for about six minutes; a replica may lag. */
export const EVENT_TTL_MS = 60 * 60 * 1000;
/** Profiles (locale) are asked again after this. */
export const PROFILE_TTL_MS = 60 * 60 * 1000;
/** No answer waits longer than this for its asker's locale. */
export const PROFILE_WAIT_MS = 1_500;
/** On SIGTERM, work in hand may take this long. */
export const DRAIN_MAX_MS = 10_000;
/** Messages of one page of `conversations.history`; apps outside the Marketplace get 15. */
export const HISTORY_PAGE = 100;
export const HISTORY_PAGES_MAX = 10;
