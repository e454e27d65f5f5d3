export const THEMES = ['light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** Discord's colours and measures, read off its desktop client. */
export const DISCORD_STYLE = `
  .light { --page: #ffffff; --text: #2f3136; --strong: #060607; --quiet: #5c5e66; --box: #f9f9fa; --line: #e1e2e6; --bar: #c4c9ce; --button: #e9eaed; --link: #0067c5; --mention: #e6e8fd; --mention-text: #4752c4; --private: #f3f4fd; --hover: #f2f3f5 }
  .dark { --page: #313338; --text: #dbdee1; --strong: #f2f3f5; --quiet: #a3a6ad; --box: #2b2d31; --line: #3f4147; --bar: #5c5f66; --button: #4e5058; --link: #00a8fc; --mention: #3c4270; --mention-text: #c9cdfb; --private: #35384a; --hover: #2e3035 }
  * { box-sizing: border-box }
  body { margin: 0; padding: 16px; background: var(--page); color: var(--text); font: 16px/1.375 "gg sans", "Noto Sans", "Liberation Sans", "Noto Color Emoji", sans-serif }
  a { color: var(--link); text-decoration: none }
  .post { position: relative; padding: 4px 8px 6px 64px; margin: 0 0 10px; border-radius: 4px }
  .post.private { background: var(--private) }
  .avatar { position: absolute; left: 12px; width: 40px; height: 40px; border-radius: 50%; background: #1f3a5f; color: #fff; font-weight: bold; font-size: 20px; line-height: 40px; text-align: center }
  .avatar.human { background: #b5533c }
  header { line-height: 22px } header b { color: var(--strong); font-weight: 600 }
  header time { color: var(--quiet); font-size: 12px; margin-left: 8px }
  .app { background: #5865f2; color: #fff; font-size: 10px; font-weight: 600; border-radius: 4px; padding: 1px 5px; margin-left: 6px; vertical-align: 2px }
  .used { position: relative; margin: 0 0 4px; font-size: 14px; color: var(--quiet); display: flex; align-items: center; gap: 5px }
  .used::before { content: ""; position: absolute; left: -33px; top: 9px; width: 28px; height: 12px; border: 2px solid var(--bar); border-right: 0; border-bottom: 0; border-top-left-radius: 6px }
  .used b { color: var(--strong); font-weight: 500 }
  .mini { width: 16px; height: 16px; border-radius: 50%; background: #b5533c; color: #fff; font-size: 10px; line-height: 16px; text-align: center }
  .mention { background: var(--mention); color: var(--mention-text); border-radius: 3px; padding: 0 2px; font-weight: 500 }
  .only { margin: 4px 0 0; font-size: 12px; color: var(--quiet) }
  .container { position: relative; max-width: 580px; margin-top: 4px; padding: 14px 16px 16px 20px; border: 1px solid var(--line); border-radius: 8px; background: var(--box); overflow: hidden; display: flex; flex-direction: column; gap: 8px }
  .container::before { content: ""; position: absolute; inset: 0 auto 0 0; width: 4px; background: var(--accent) }
  .container.embed { max-width: 520px; border-radius: 4px; margin-bottom: 8px; font-size: 14px }
  .text { overflow-wrap: anywhere } p { margin: 0 }
  h2 { font-size: 20px; margin: 2px 0 } h3 { font-size: 16px; margin: 2px 0 } h1, h2, h3 { color: var(--strong); line-height: 1.375; font-weight: 700 }
  small { display: block; font-size: 13px; line-height: 1.4; color: var(--quiet) }
  b { font-weight: 700 } ul, ol { margin: 2px 0; padding-left: 20px } ol { padding-left: 24px } li { margin-bottom: 4px }
  blockquote { display: flex; margin: 0; } blockquote i { flex: none; width: 4px; border-radius: 4px; background: var(--bar) } blockquote div { padding: 0 8px 0 12px }
  hr { width: 100%; height: 1px; border: 0; margin: 4px 0; background: var(--line) }
  .row { display: flex; flex-wrap: wrap; gap: 8px }
  .button { display: inline-flex; align-items: center; gap: 8px; min-height: 32px; padding: 2px 16px; border-radius: 8px; background: var(--button); color: var(--strong); font-size: 14px; font-weight: 500 }
  .button.emoji { padding: 2px 12px; font-size: 16px } .button.disabled { opacity: .5 } .out { width: 13px; height: 13px }
  .spoiler { background: var(--strong) } code { background: var(--line) }
  .thread { margin: 0 0 0 64px; padding: 10px 0 0; border: 1px solid var(--line); border-radius: 8px } .thread .container { max-width: 500px }
  .thread .title { padding: 0 14px 8px; font-weight: 600; color: var(--strong); font-size: 14px } .thread .title span { color: var(--link); margin-left: 8px; font-weight: 500 }
  .choices { border: 1px solid var(--line); border-radius: 8px; background: var(--box); overflow: hidden } .choices p { padding: 10px 14px 6px; font-size: 12px; color: var(--quiet); text-transform: uppercase }
  .choices ul { list-style: none; margin: 0; padding: 0 8px 8px } .choices li { padding: 7px 8px; border-radius: 4px; margin: 0 } .choices .chosen { background: var(--button) }
  .composer { margin-top: 8px; padding: 10px 14px; border-radius: 8px; background: var(--hover); border: 1px solid var(--line) } .option { background: var(--button); border-radius: 4px; padding: 2px 8px } .option i { color: var(--quiet); font-style: normal; margin-right: 6px; font-size: 14px }
`;
