// A form that is sent with a passkey: made, or shown. Without this the form says that it cannot be used, and another way stands beside it.
function passkeys(form) {
    const button = form.querySelector("[data-passkey-button]");
    const known = window.PublicKeyCredential;
    if (!known?.parseCreationOptionsFromJSON) {
        return;
    }
    form.querySelector("[data-passkey-unavailable]").hidden = true;
    button.hidden = false;
    form.addEventListener("submit", async (event) => {
        if (form.elements.PasskeyAnswer.value) {
            return;
        }
        event.preventDefault();
        const options = JSON.parse(form.dataset.options);
        try {
            const credential =
                form.dataset.passkey === "make"
                    ? await navigator.credentials.create({ publicKey: known.parseCreationOptionsFromJSON(options) })
                    : await navigator.credentials.get({ publicKey: known.parseRequestOptionsFromJSON(options) });
            form.elements.PasskeyAnswer.value = JSON.stringify(credential);
        } catch (error) {
            // Called off, not there, or made on this device before: the server says what to do next.
            form.elements.PasskeyAnswer.value = error.name === "InvalidStateError" ? "there already" : "none";
        }
        form.submit();
    });
}

export { passkeys };
