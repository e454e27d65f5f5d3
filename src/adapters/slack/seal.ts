/** Secrets at rest: AES-256-GCM, bound to the name they are stored under, so that one cannot be put in place of another. */
import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import { UserError } from '../../errors.ts';

const ALGORITHM = 'aes-256-gcm';
const KEY_BYTES = 32;
const IV_BYTES = 12;
/** Node would also take a tag that was cut to four bytes. */
const TAG = { authTagLength: 16 } as const;
const KEY_ID_CHARS = 8;

export interface Seal {
  seal(name: string, plain: string): string;
  open(name: string, sealed: string): string;
}

/** `key`: 32 bytes as 64 hex digits or in base64. */
export function createSeal(key: string): Seal {
  const bytes = /^[0-9a-f]{64}$/i.test(key) ? Buffer.from(key, 'hex') : Buffer.from(key, 'base64');
  if (bytes.length !== KEY_BYTES) {
    throw new UserError(
      'slack-encryption-key',
      `SLACK_ENCRYPTION_KEY must be ${KEY_BYTES} bytes, got ${bytes.length}. Make one with: openssl rand -hex ${KEY_BYTES}`,
    );
  }
  const keyId = createHash('sha256').update(bytes).digest('hex').slice(0, KEY_ID_CHARS);

  return {
    seal(name, plain) {
      const iv = randomBytes(IV_BYTES);
      const cipher = createCipheriv(ALGORITHM, bytes, iv, TAG).setAAD(Buffer.from(name));
      const body = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
      return ['v1', keyId, ...[iv, cipher.getAuthTag(), body].map((part) => part.toString('base64url'))].join('.');
    },
    open(name, sealed) {
      const [version, id, iv, tag, body] = sealed.split('.');
      if (version !== 'v1' || iv === undefined || tag === undefined || body === undefined) {
        throw new Error(`the secret ${name} is not in a form that this version writes`);
      }
      if (id !== keyId) {
        throw new Error(`the secret ${name} was encrypted with another key (${id}, ours is ${keyId}): restore the key`);
      }
      const decipher = createDecipheriv(ALGORITHM, bytes, Buffer.from(iv, 'base64url'), TAG);
      decipher.setAAD(Buffer.from(name)).setAuthTag(Buffer.from(tag, 'base64url'));
      return Buffer.concat([decipher.update(Buffer.from(body, 'base64url')), decipher.final()]).toString('utf8');
    },
  };
}
