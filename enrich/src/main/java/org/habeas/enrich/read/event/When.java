package org.habeas.enrich.read.event;

import java.time.LocalDate;
import org.habeas.enrich.language.Label;
import org.habeas.enrich.language.Section;
import org.habeas.enrich.read.mention.Mention;
import org.habeas.enrich.read.mention.Mention.Sort;
import org.habeas.enrich.read.mention.Page;
import org.habeas.enrich.text.PatternMatch;
import org.habeas.model.DatePrecision;
import org.jspecify.annotations.Nullable;

/** When an event happened, and whether the article reports it as news or recalls it. */
final class When {
    /** News is what happened within so many days before publication. */
    private static final int NEWS_DAYS = 14;

    private static final double WORST = 30;

    private final Page page;
    private final Blocks blocks;

    When(Page page, Blocks blocks) {
        this.page = page;
        this.blocks = blocks;
    }

    void settle(Draft draft) {
        Mention date = nearest(draft.trigger);
        if (date != null && date.date() != null && !date.vague()) {
            draft.date = date.date();
            draft.precision = date.precision();
        }
        Boolean recent = date == null ? null : isRecent(date);
        boolean recalled = blocks.recalled(draft.trigger);
        draft.sure = recent != null || recalled;
        boolean state = draft.trigger.voice().state() && !draft.scene().inTitle();
        draft.fresh = !state && (recent != null ? recent : !recalled);
    }

    private @Nullable Boolean isRecent(Mention mention) {
        LocalDate published = page.published();
        LocalDate date = mention.date();
        if (published == null || date == null) {
            return null;
        }
        LocalDate latest = mention.precision() == DatePrecision.YEAR
                ? date.plusYears(1).minusDays(1)
                : mention.precision() == DatePrecision.MONTH
                        ? date.plusMonths(1).minusDays(1)
                        : date;
        if (latest.isBefore(published.minusDays(NEWS_DAYS))) {
            return false;
        }
        return mention.precision() == DatePrecision.DAY ? Boolean.TRUE : null;
    }

    private @Nullable Mention nearest(Trigger trigger) {
        Mention best = null;
        double least = WORST;
        for (Mention date : trigger.scene().mentions(Sort.DATE)) {
            double score = score(trigger, date);
            if (score < least) {
                least = score;
                best = date;
            }
        }
        return best;
    }

    private double score(Trigger trigger, Mention date) {
        double score = date.distance(trigger.first(), trigger.end()) + (date.end() <= trigger.first() ? 2 : 0);
        int from = Math.min(date.end(), trigger.end());
        int to = Math.max(date.first(), trigger.first());
        for (PatternMatch<Label> match : trigger.scene().matches(Section.DETENTION)) {
            if (match.first() >= from
                    && match.end() <= to
                    && !match.label().group().equals(trigger.kind().code())) {
                return score + 6;
            }
        }
        return score;
    }
}
