"""Opens Word documents in LibreOffice, accepts or rejects all their tracked changes and saves the text.

Arguments: a folder for the profile, then three for each document: its path, "Accept" or "Reject", the path of the text.
"""
import subprocess
import sys
import time

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException


def value(name, content):
    made = PropertyValue()
    made.Name, made.Value = name, content
    return made


def connected(office):
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    for _ in range(200):
        if office.poll() is not None:
            raise SystemExit("LibreOffice ended before it could be asked")
        try:
            return resolver.resolve(f"uno:pipe,name={PIPE};urp;StarOffice.ComponentContext")
        except NoConnectException:
            time.sleep(0.2)
    raise SystemExit("LibreOffice does not answer")


profile, *asked = sys.argv[1:]
PIPE = "oqylym" + "".join(sign for sign in profile if sign.isalnum())
office = subprocess.Popen(
    ["soffice", "--headless", "--norestore", "--nologo", f"-env:UserInstallation=file://{profile}", f"--accept=pipe,name={PIPE};urp;"],
    stdout=subprocess.DEVNULL,
    stderr=subprocess.DEVNULL,
)
try:
    context = connected(office)
    desktop = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
    dispatcher = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.DispatchHelper", context)
    for source, decision, target in zip(asked[::3], asked[1::3], asked[2::3]):
        document = desktop.loadComponentFromURL(f"file://{source}", "_blank", 0, (value("Hidden", True),))
        dispatcher.executeDispatch(
            document.CurrentController.Frame, f".uno:{decision}AllTrackedChanges", "", 0, ()
        )
        text = (value("FilterName", "Text (encoded)"), value("FilterOptions", "UTF8,LF,,,"))
        document.storeToURL(f"file://{target}", text)
        document.close(True)
    desktop.terminate()
    office.wait(20)
finally:
    office.kill()
