/** The methods by which the bot learns what happened. */
import { badRequest } from '../api-error.ts';
import { readAllowed } from '../updates.ts';
import type { Method, Methods } from './method.ts';

const getMe: Method = ({ world }) => ({
  ...world.me,
  ...{ can_join_groups: true, can_read_all_group_messages: false, supports_inline_queries: true },
  ...{ can_connect_to_business: false, has_main_web_app: false },
});

const getUpdates: Method = ({ updates }, params, signal) =>
  updates.poll({
    offset: params.integer('offset') ?? 0,
    limit: params.integer('limit') ?? 100,
    timeoutSeconds: params.integer('timeout') ?? 0,
    allowed: readAllowed(params.value('allowed_updates')),
    signal,
  });

/** Kept and told, but never called: what happens waits, as it does when Telegram cannot reach an address. */
const setWebhook: Method = ({ updates }, params) => {
  const url = params.string('url') ?? '';
  if (url !== '' && !url.startsWith('https://')) {
    throw badRequest('bad webhook: An HTTPS URL must be provided for webhook');
  }
  const secret = params.string('secret_token');
  if (secret !== undefined && !/^[\w-]{0,256}$/.test(secret)) {
    throw badRequest('secret token contains unallowed characters');
  }
  updates.webhook.url = url;
  const allowed = readAllowed(params.value('allowed_updates'));
  if (allowed !== undefined) updates.allow(allowed);
  if (params.flag('drop_pending_updates')) updates.drop();
  return true;
};

const deleteWebhook: Method = ({ updates }, params) => {
  updates.webhook.url = '';
  if (params.flag('drop_pending_updates')) updates.drop();
  return true;
};

const getWebhookInfo: Method = ({ updates }) => ({
  url: updates.webhook.url,
  has_custom_certificate: false,
  pending_update_count: updates.count(),
});

export const RECEIVING: Methods = { getMe, getUpdates, setWebhook, deleteWebhook, getWebhookInfo };
