/** Discord's limits, checked August 2026 against discord/discord-api-docs (`developers/`). Lengths are counted here in
 *  UTF-16 units, which is never fewer than what Discord counts. Times are milliseconds. */

/** Components of one Components V2 message, nested ones included (components/overview). */
export const COMPONENTS_MAX = 40;
/** Characters of all text displays of one message together (components/overview). */
export const COMPONENTS_TEXT_MAX_CHARS = 4000;
/** UTF-8 bytes of the components as JSON. Undocumented: above about 10,170 bytes of what Discord makes of them it answers
 *  500 (discord/discord-api-docs#8554), which 4,000 characters of Chinese or Arabic pass. JSON is never smaller. */
export const COMPONENTS_JSON_MAX_BYTES = 9500;
/** What the JSON of a text display or separator takes around its text, at most. */
export const PART_JSON_BYTES = 60;
/** A plain message (resources/message). */
export const CONTENT_MAX_CHARS = 2000;

/** Our own: how much of the room closing small print may take from what stands above it, as a share. */
export const CLOSING_SHARE = 0.3;
/** Our own: a longer answer is not bold, or nothing would stand out. */
export const LEAD_MAX_CHARS = 280;
/** Our own: the line below a quote that names its article; longer ones are no names. */
export const SOURCE_MAX_CHARS = 300;
/** Our own: an article's title in that line; some titles are whole sentences. */
export const SOURCE_TITLE_MAX_CHARS = 110;
/** Our own: the question above a shared answer. */
export const ASKED_MAX_CHARS = 250;
/** Our own: text around the quote in a sources view, each side, before escaping; and the quote, escaped. */
export const CONTEXT_SIDE_MAX_CHARS = 500;
export const CONTEXT_QUOTE_MAX_CHARS = 1000;

/** Our own: rows of buttons below one message; more would be a menu, not a choice. */
export const ROWS_MAX = 3;
/** Buttons in one action row, and how long each part of one may be (components/reference). */
export const BUTTONS_PER_ROW = 5;
export const BUTTON_LABEL_MAX_CHARS = 80;
export const BUTTON_URL_MAX_CHARS = 512;
export const CUSTOM_ID_MAX_CHARS = 100;

/** A thread's name (resources/channel). */
export const THREAD_NAME_MAX_CHARS = 100;
/** Idle time after which Discord archives a thread we open: one day (resources/channel). */
export const THREAD_ARCHIVE_MINUTES = 1440;

/** A message's nonce (resources/message). */
export const NONCE_MAX_CHARS = 25;
/** The messages that one page of a channel's history holds (resources/message). */
export const HISTORY_PAGE_MAX = 100;
/** Our own: how many pages are looked through for a digest that may have been posted. */
export const HISTORY_PAGES_MAX = 10;

/** Our own: each request, and how often one that failed on the way is sent again (with the same nonce). */
export const REST_TIMEOUT_MS = 10_000;
export const REST_RETRIES = 2;

/** Autocomplete answers (interactions/application-commands). */
export const CHOICES_MAX = 25;
export const CHOICE_MAX_CHARS = 100;

/** Application commands (interactions/application-commands). */
export const COMMAND_DESCRIPTION_MAX_CHARS = 100;
export const COMMAND_OPTIONS_MAX = 25;

/** Our own: on SIGTERM, work in hand may take this long. */
export const DRAIN_MAX_MS = 10_000;
/** Our own: an autocomplete answer later than this would be for letters already typed over. */
export const COMPLETE_MAX_MS = 250;

/** Our own: looking up who sees an answer may take so much of the 3 s before the acknowledgement. */
export const SETTINGS_MAX_MS = 250;

/** Our own: the same answer is shared to the same place at most once in this time. */
export const SHARE_ONCE_MS = 60 * 60_000;
/** Our own: a message's id is remembered this long, longer than a gateway replays after a reconnect. */
export const MESSAGE_ONCE_MS = 60 * 60_000;
/** Our own: who is told of a missing permission is not told again for this long. */
export const TOLD_MISSING_MS = 24 * 60 * 60_000;
/** Our own: the longest text that is passed on as a question. */
export const QUESTION_MAX_CHARS = 4000;

/** An interaction waits 3 s for its first reply; its token then lives this long
 *  (interactions/receiving-and-responding). */
export const TOKEN_LIFE_MS = 15 * 60_000;
/** Past this age an answer is posted as an ordinary message: a minute before the token dies. */
export const TOKEN_SAFE_MS = TOKEN_LIFE_MS - 60_000;

/** "Is typing…" stays for 10 s (resources/channel); it is renewed before. */
export const TYPING_RENEW_MS = 8_000;
/** Our own: an answer that takes longer than so many renewals is stuck. */
export const TYPING_RENEWALS_MAX = 6;
