import { readdirSync } from 'node:fs';

/** A Slack workspace or organisation (`T0123ABCD`, `E0123ABCD`) or a Discord server (17–20 digits). */
const WORKSPACE_ID = /^(?:[TE][A-Z0-9]{2,20}|\d{17,20})$/;

/** Folders of a corpus directory that are named after a workspace; none where the directory cannot be read now. */
export function workspaceFolders(directory: string): readonly string[] {
  try {
    return readdirSync(directory, { withFileTypes: true })
      .filter((entry) => (entry.isDirectory() || entry.isSymbolicLink()) && WORKSPACE_ID.test(entry.name))
      .map(({ name }) => name)
      .sort();
  } catch {
    return [];
  }
}
