import { chatContract } from '../../contracts/chat-contract.ts';
import { startHarness } from './harness.ts';

chatContract('discord', () => startHarness());
