import { chatContract } from '../../contracts/chat-contract.ts';
import { startSlackHarness } from './harness.ts';

chatContract('Slack', () => startSlackHarness());
