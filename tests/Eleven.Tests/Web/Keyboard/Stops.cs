namespace Eleven.Tests.Web.Keyboard;

/// <summary>Scripts that watch where the focus goes, run in the page.</summary>
internal static class Stops
{
    /// <summary>Begins to watch; hands back how many stops there are to come, in the order of the page.</summary>
    public const string Watch = """
        () => {
            const can = [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex]')].filter(
                e => e.tabIndex >= 0 && !e.disabled && e.type !== 'hidden' && e.checkVisibility({ visibilityProperty: true })
            );
            const group = r => can.filter(e => e.type === 'radio' && e.name === r.name && e.form === r.form);
            // Of a group of radios the chosen one is a stop, or else the first.
            window.expected = can.filter(e => e.type !== 'radio' || (group(e).find(r => r.checked) ?? group(e)[0]) === e);
            window.look = e => {
                const all = [getComputedStyle(e)];
                if (e.nextElementSibling?.matches('label')) {
                    all.push(getComputedStyle(e.nextElementSibling, '::before'));
                }
                return all.map(s => [s.outlineStyle, s.outlineWidth, s.outlineColor, s.boxShadow, s.backgroundColor, s.borderColor].join()).join('|');
            };
            window.stops = [];
            document.addEventListener('focusin', e => {
                if (window.stops.every(s => s.at !== e.target)) {
                    const box = e.target.getBoundingClientRect();
                    window.stops.push({ at: e.target, look: window.look(e.target), box: { left: box.left, right: box.right, top: box.top + scrollY, bottom: box.bottom + scrollY } });
                }
            });
            return window.expected.length;
        }
        """;

    /// <summary>What was wrong on the way: empty where nothing was.</summary>
    public const string Troubles = """
        () => {
            const name = e => `${e.tagName.toLowerCase()} “${(e.innerText || e.name || e.id || '').trim().slice(0, 40)}”`;
            const troubles = [];
            document.activeElement?.blur();
            if (!window.stops[0]?.at.matches('.govuk-skip-link')) {
                troubles.push('The first stop is not the link past the menu.');
            }
            const met = window.stops.map(s => s.at).filter(e => window.expected.includes(e));
            window.expected.forEach((e, i) => {
                if (met[i] !== e) {
                    troubles.push(`Stop ${i + 1} should be ${name(e)} and is ${met[i] ? name(met[i]) : 'never reached'}.`);
                }
            });
            for (const s of window.stops.filter(s => window.expected.includes(s.at) && window.look(s.at) === s.look)) {
                troubles.push(`The focus is not seen at ${name(s.at)}.`);
            }
            const inside = window.stops.filter(s => s.at.closest('main') && !s.at.matches('[role=region]'));
            inside.slice(1).forEach((s, i) => {
                const before = inside[i];
                if (s.box.bottom <= before.box.top + 1 && s.box.left < before.box.right - 1) {
                    troubles.push(`${name(s.at)} comes after ${name(before.at)} and stands above it.`);
                }
            });
            return troubles.slice(0, 5);
        }
        """;

    /// <summary>Empties the first form that has something to fill in, and marks the button that sends it; says whether there is one.</summary>
    public const string SendEmpty = """
        () => {
            const fields = f => [...f.querySelectorAll('input, select, textarea')].filter(e => e.type !== 'hidden' && e.checkVisibility());
            const form = [...document.querySelectorAll('main form')].find(f => f.method === 'post' && fields(f).length > 0 && !f.dataset.passkey);
            if (!form) {
                return false;
            }
            for (const field of fields(form)) {
                if (field.type === 'checkbox' || field.type === 'radio') {
                    field.checked = false;
                } else if (field.tagName === 'SELECT') {
                    field.selectedIndex = 0;
                } else if (field.type !== 'file') {
                    field.value = '';
                }
            }
            const button = form.querySelector('button:not([name], [type=button])');
            button?.setAttribute('data-send', '');
            window.before = true;
            return !!button;
        }
        """;

    /// <summary>What is wrong about the summary of a page with mistakes.</summary>
    public const string SummaryTroubles = """
        async () => {
            const summary = document.querySelector('.govuk-error-summary');
            // The script that moves the focus is a module, and comes after the page.
            for (let i = 0; i < 100 && document.activeElement !== summary; i++) {
                await new Promise(requestAnimationFrame);
            }
            const troubles = document.activeElement === summary ? [] : ['The summary does not have the focus.'];
            for (const link of summary.querySelectorAll('a')) {
                const field = document.getElementById(link.hash.slice(1));
                if (!field) {
                    troubles.push(`“${link.innerText}” leads nowhere.`);
                    continue;
                }
                link.click();
                if (document.activeElement !== field) {
                    troubles.push(`“${link.innerText}” does not lead into the field.`);
                }
            }
            return troubles;
        }
        """;
}
