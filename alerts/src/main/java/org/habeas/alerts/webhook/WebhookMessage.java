package org.habeas.alerts.webhook;

/**
 * What is sent, the same on each attempt.
 *
 * @param id tells repeats apart
 * @param mediaType of the body
 * @param body not to be changed
 */
@SuppressWarnings("ArrayRecordComponent") // compared by id, never by body
public record WebhookMessage(String id, String mediaType, byte[] body) {}
