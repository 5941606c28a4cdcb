/*! Holds parts of govuk-frontend, (c) Crown copyright (Government Digital Service), MIT licence. */
// What the pages gain where scripts run. Every page works without.
import { Button } from "govuk-frontend/dist/govuk/components/button/button.mjs";
import { CharacterCount } from "govuk-frontend/dist/govuk/components/character-count/character-count.mjs";
import { Checkboxes } from "govuk-frontend/dist/govuk/components/checkboxes/checkboxes.mjs";
import { ErrorSummary } from "govuk-frontend/dist/govuk/components/error-summary/error-summary.mjs";
import { NotificationBanner } from "govuk-frontend/dist/govuk/components/notification-banner/notification-banner.mjs";
import { PasswordInput } from "govuk-frontend/dist/govuk/components/password-input/password-input.mjs";
import { Radios } from "govuk-frontend/dist/govuk/components/radios/radios.mjs";
import { ServiceNavigation } from "govuk-frontend/dist/govuk/components/service-navigation/service-navigation.mjs";
import { SkipLink } from "govuk-frontend/dist/govuk/components/skip-link/skip-link.mjs";
import { Tabs } from "govuk-frontend/dist/govuk/components/tabs/tabs.mjs";
import { passkeys } from "./passkeys.mjs";

// ARIA knows no radio that is expanded, so one does not say it is: what it asks for follows it, and is found there.
class PlainRadios extends Radios {
    syncConditionalRevealWithInputState(input) {
        super.syncConditionalRevealWithInputState(input);
        input.removeAttribute("aria-expanded");
    }
}

document.body.classList.add("js-enabled", "govuk-frontend-supported");

const parts = [
    Button,
    CharacterCount,
    Checkboxes,
    ErrorSummary,
    NotificationBanner,
    PasswordInput,
    PlainRadios,
    ServiceNavigation,
    SkipLink,
    Tabs,
];
for (const Part of parts) {
    for (const element of document.querySelectorAll(`[data-module="${Part.moduleName}"]`)) {
        try {
            new Part(element);
        } catch (error) {
            console.error(error);
        }
    }
}
for (const form of document.querySelectorAll("form[data-passkey]")) {
    passkeys(form);
}
