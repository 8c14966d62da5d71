# Todos los textos de la ventana, las opciones, la página de la bóveda y la aplicación web. Todos los idiomas tienen los mismos mensajes.

extension-name = Sparekey
extension-description = Encuentra los códigos de respaldo MFA en la página, los cifra en el navegador y los guarda para tu equipo.

## General

loading = Cargando…
try-again = Reintentar
close = Cerrar
cancel = Cancelar
continue = Continuar
done = Listo
print = Imprimir
copy = Copiar
copied = Copiado
clears-in = Se borra en { $seconds } s
clear-now = Borrar ahora
hide = Ocultar
reveal = Mostrar
options = Opciones
locked = Bloqueado
lock = Bloquear
unlock = Desbloquear
unlocking = Desbloqueando…
unlock-for = Desbloquea para continuar como { $login }.
locked-can-save = Puedes guardar códigos con Sparekey bloqueado. Desbloquéalo para leerlos.
passphrase = Frase de contraseña
workspace = Espacio de trabajo
workspace-name = Nombre del espacio de trabajo
workspace-address = Dirección del espacio de trabajo
login = Usuario
your-name = Tu nombre
your-role = Tu rol
fingerprint = Tu huella
secret-key = Clave secreta
set-up-code = Código de conexión
inbox-name = Bandeja de entrada
code-count =
    { $count ->
        [one] 1 código
       *[other] { $count } códigos
    }
key-count = 1 clave de recuperación
undo = Deshacer
back = Atrás
remove = Quitar
withdraw = Retirar
role = Rol
account = Cuenta

## Códigos de respaldo MFA

mfa-backup-codes = Códigos de respaldo MFA
add-mfa-backup-codes = Añadir códigos de respaldo MFA
save-codes = Guardar códigos
saving = Guardando…
paste-hint = Pega los códigos tal como los muestra el sitio. Los números, viñetas y títulos se omiten.
codes-found =
    { $count ->
        [one] 1 código encontrado
       *[other] { $count } códigos encontrados
    }
key-found = 1 clave de recuperación encontrada
paste-no-codes = No se encontraron códigos. Pégalos como los muestra el sitio, uno por línea.
paste-too-many = Son más de 256 códigos. Pega solo los códigos de una cuenta.
paste-too-long = La línea { $line } es más larga que cualquier código de respaldo. Pega solo los códigos.
paste-repeated = Las líneas { $first } y { $line } tienen el mismo código: quita uno de los dos o corrígelo.
paste-doubt-at =
    { $count ->
        [one] Línea { $lines }: { $doubt }
       *[other] Líneas { $lines }: { $doubt }
    }
paste-empty = Aún no hay nada pegado: copia los códigos en el sitio y pégalos aquí.
paste-too-much = Es mucho más texto que una lista de códigos: pega solo la parte con los códigos.
paste-setup-address = La línea { $line } es la dirección que configura una app de autenticación, no un código de respaldo: pega los códigos de respaldo.
paste-access-token = La línea { $line } es un token de acceso para programas, no un código de respaldo: pega los códigos de respaldo.
paste-private-key = En la línea { $line } empieza una clave privada, no un código de respaldo: pega los códigos de respaldo.
paste-web-address = La línea { $line } es solo una dirección: ábrela y copia los códigos que muestra.
paste-hidden-codes = El código de la línea { $line } está oculto: haz que el sitio muestre sus códigos y cópialos de nuevo.
paste-all-used = Todos los códigos están marcados como usados: genera otros en el sitio y pégalos.
paste-doubt-only-one = Solo se encontró un código: guárdalo si el sitio te dio uno solo.
paste-doubt-setup-key = Parece la clave que configura una app de autenticación: guárdala solo si el sitio la llama clave de recuperación.
paste-doubt-one-time-code = Parecen los seis dígitos de una app de autenticación o de un mensaje: guárdalos solo si el sitio los llama código de respaldo.
paste-doubt-phrase = Parece una frase de palabras: guárdala solo si el sitio la llama clave de recuperación, nunca la de un monedero.
paste-doubt-groups-joined = Se unieron grupos cortos en una sola clave: compárala con el sitio, o numéralos si cada uno es un código.
paste-doubt-pasted-twice = La misma lista se pegó dos veces y se conserva una.
paste-doubt-other-shape = Este código es distinto de los demás: compáralo con el sitio.
paste-doubt-invisible = Se quitaron marcas invisibles del código: compáralo con el sitio.
paste-doubt-control = Se quitaron caracteres de control del código: compáralo con el sitio.
paste-doubt-wide = Los caracteres anchos o de otra escritura pasaron a ser simples: compara el código con el sitio.
paste-doubt-dash = Una raya pasó a ser un guion: compara el código con el sitio.
paste-doubt-foreign-letter = Hay una letra de otro alfabeto en el código: compáralo con el sitio.
paste-doubt-used = Este código está marcado como usado y se omitió.
paste-doubt-ticked = Este código tiene una marca: quítalo si significa que se usó.
paste-doubt-hidden = Este código está oculto y se omitió: haz que el sitio lo muestre si lo necesitas.
paste-doubt-left-out = Podría ser un código y se omitió: ponlo en una línea propia entre los demás si lo es.
paste-doubt-from-sentence = Se tomó de una frase: comprueba si es un código y si falta alguno.
paste-doubt-secret = Es un secreto de otro tipo y se omitió.
paste-doubt-number-gap = Falta un número antes de este código: mira si copiaste todos los códigos.
paste-doubt-number-repeated = Este número ya estaba: mira si se mezclaron dos listas.
paste-preview = Códigos tal como se entendieron
show-codes = Mostrar códigos
hide-codes = Ocultar códigos
edit-codes = Editar
hidden-code = Código oculto

## Ventana

looking = Buscando códigos de respaldo en esta página…
not-connected-title = Este navegador no está conectado
not-connected-found =
    { $count ->
        [one] Se encontró 1 código en esta página. Se conserva aquí mientras te conectas.
       *[other] Se encontraron { $count } códigos en esta página. Se conservan aquí mientras te conectas.
    }
not-connected-text = Conéctalo una vez al espacio de trabajo de tu equipo. Después, un clic guarda los códigos de cualquier aplicación.
connect-this-browser = Conectar este navegador
open-vault = Abrir Sparekey
in-frame = mostrado por { $host }
saved-before = Esta lista se guardó el { $date }. Puedes guardarla otra vez.
unexpected-count = Esta aplicación suele mostrar { $expected } códigos y se encontraron { $count }. Compara la lista antes de guardarla.
used-left-out =
    { $count ->
        [one] Se omitió 1 código que la página muestra como usado.
       *[other] Se omitieron { $count } códigos que la página muestra como usados.
    }
save-to = Guardar en
accounts-here = Cuentas de este sitio
accounts-elsewhere = Otras cuentas
choose-account = Elige una cuenta
inbox = Bandeja de entrada (elegir la cuenta después)
inbox-hint = Solo tú puedes leer lo que hay en tu bandeja de entrada.
add-note = Añadir una nota
note = Nota
ask-question = ¿Son códigos de respaldo?
ask-yes = Sí, guardarlos
ask-no = No
none-found = No se encontró ninguna lista en esta página. Pégala aquí.
always-look = Buscar siempre en { $host }
always-look-on = Sparekey ahora busca por sí mismo en este sitio.
captured = Guardado
captured-for =
    { $count ->
        [one] 1 código para { $account }
       *[other] { $count } códigos para { $account }
    }
captured-inbox =
    { $count ->
        [one] 1 código en tu bandeja de entrada
       *[other] { $count } códigos en tu bandeja de entrada
    }
captured-to-inbox = Están en tu bandeja de entrada: desbloquea Sparekey para comprobar quién puede leer esa cuenta.
captured-hint = Cifrado en este navegador y a salvo en este dispositivo. El envío se hace solo.
waiting-title = Listas que esperan el envío
waiting-count =
    { $count ->
        [one] 1 lista espera el envío
       *[other] { $count } listas esperan el envío
    }
send-now = Enviar ahora
save-as-file = Guardar como archivo
file-saved = El archivo está en tus descargas. No está cifrado: bórralo cuando los códigos estén en tu espacio de trabajo.
file-not-saved = El navegador no guardó el archivo. Copia los códigos en su lugar.
keep-list = Guarda tú la lista por ahora
connect-here = Abre tu espacio de trabajo en otra pestaña y elige tu nombre, Navegadores, Conectar un navegador. Pega aquí el código de conexión; la lista se queda.
reconnect = Conectar de nuevo
reconnect-text = El espacio de trabajo ya no conoce este navegador. Conéctalo de nuevo con otro código de conexión: lo que espera se conserva y se envía entonces.
no-account-here = Todavía no hay ninguna cuenta para { $host }.
accounts-matching =
    { $count ->
        [one] 1 cuenta coincide
       *[other] { $count } cuentas coinciden
    }
unlock-and-create = Desbloquear y crear
unlock-to-create = Una cuenta recibe sus claves de ti: desbloquea Sparekey para crearla o guarda los códigos en tu bandeja de entrada.
to-the-inbox = A la bandeja de entrada
account-ready-here = La cuenta de { $app } está lista. Ahora pulsa «Guardar códigos».
account-has-codes = Esta cuenta ya tiene códigos.
replace-question = ¿Reemplazar o conservar ambas?
replace-text = { $account } ya tiene una lista de códigos. Una lista reemplazada sigue siendo legible, marcada como sustituida.
replace-codes = Reemplazar
keep-both = Conservar ambas
inbox-assign =
    { $count ->
        [one] 1 lista en tu bandeja de entrada: asígnala
       *[other] { $count } listas en tu bandeja de entrada: asígnalas
    }
waiting-stopped = No se vuelve a intentar por sí sola.

## Opciones

options-promise = Los códigos se cifran en este navegador. El espacio de trabajo solo guarda lo que no puede leer.
connect-title = Conectar este navegador
connect-text = Enlázalo con el espacio de trabajo de tu equipo mediante un código de conexión.
connect-step-1 = Abre tu espacio de trabajo y elige tu nombre y después Navegadores.
connect-step-2 = Pulsa «Conectar un navegador» y copia el código de conexión.
connect-step-3 = Pégalo aquí antes de diez minutos y escribe tu frase de contraseña.
connect = Conectar
connecting = Conectando…
connected-now = Este navegador está conectado.
connect-refused = Sin este permiso la extensión no puede contactar con tu espacio de trabajo. Pulsa «Conectar» otra vez y permítelo.
connected-title = Conectado
connected-hint = En la aplicación web, en tu nombre y Navegadores, ves todos los navegadores conectados.
sites-title = ¿Dónde debe buscar Sparekey por sí mismo?
sites-text = En estos sitios se abre cuando aparece una lista de códigos de respaldo. En los demás, pulsa su botón. El navegador te pedirá confirmación.
sites-accounts =
    { $count ->
        [one] El sitio de tu cuenta
       *[other] Los { $count } sitios de tus cuentas
    }
sites-known =
    { $count ->
        [one] 1 sitio conocido
       *[other] Los { $count } sitios conocidos
    }
sites-later = Ahora no
sites-choose = Elegir sitios
sites-granted = Sparekey ahora busca por sí mismo en estos sitios.
sites-refused = El navegador no lo permitió. Puedes elegir de nuevo en cualquier momento.
disconnect-title = Desconectar
disconnect-hint = Olvida la conexión y sus claves en este dispositivo. No se borra nada en el espacio de trabajo.
disconnect = Desconectar
disconnect-question = ¿Desconectar este navegador?
disconnect-consequence = Para volver a usarlo necesitas un nuevo código de conexión.
disconnect-waiting =
    { $count ->
        [one] 1 lista aún no se ha enviado. Se perderá.
       *[other] { $count } listas aún no se han enviado. Se perderán.
    }
disconnect-discard = Desconectar y perderlas
disconnected = Este navegador está desconectado.

## Configuración

setup-progress = Pasos de la configuración
setup-step-names = Espacio
setup-step-kit = Kit de emergencia
setup-step-check = Comprobación
setup-step-sheets = Hojas de rescate
setup-title = Configura tu espacio de trabajo
setup-text = Los códigos de respaldo de tu equipo se cifrarán con claves que se crean ahora, en este navegador.
workspace-name-hint = Lo ve tu equipo; por ejemplo, el nombre de tu empresa.
your-name-hint = Como te conoce tu equipo.
login-hint = Con él inicias sesión; por ejemplo, tu dirección de correo.
passphrase-again = Repite la frase de contraseña
passphrase-differs = Las dos frases de contraseña son distintas.
strength-empty = Al menos 12 caracteres. Cuatro o cinco palabras al azar son fáciles de recordar y difíciles de adivinar.
strength-too-short = Demasiado corta: al menos 12 caracteres.
strength-weak = Débil: usa más caracteres distintos u otra palabra.
strength-fair = Bien. Una palabra más la hace fuerte.
strength-strong = Fuerte.
making-keys = Creando tus claves…
kit-title = Guarda tu kit de emergencia
kit-text = Lo necesitas para iniciar sesión en un dispositivo nuevo. Nadie más tiene una copia.
kit-paper-title = Kit de emergencia de Sparekey
kit-made = Creado el { $date }
kit-advice = Guarda esta hoja donde guardas tu pasaporte y tu frase de contraseña en otro lugar: quien tenga ambas puede leer tus códigos.
kit-have-it = Tengo mi kit de emergencia
check-title = Comprueba tu kit de emergencia
check-text = Escribe estos cuatro caracteres de tu clave secreta según la hoja. El número pequeño bajo cada carácter es su posición.
character-at = Carácter { $place }
check-wrong = No coincide. Compara los cuatro caracteres con tu kit de emergencia.
show-kit-again = Mostrar el kit otra vez
sheets-title = Reparte tres hojas de rescate
sheets-text = Si todos pierden el acceso, dos de estas tres hojas juntas vuelven a abrir el espacio de trabajo. Imprímelas o guárdalas ahora y da cada una a una persona distinta. Solo se muestran una vez.
sheet-title = Hoja de rescate { $number } de { $total }
sheet-qr = Código QR de la hoja de rescate { $number }
rescue-fingerprint = Huella de la clave de rescate
sheet-holder = La guarda
sheet-advice = Una sola hoja no abre nada. No guardes nunca dos juntas ni fotografíes o envíes ninguna por correo.
sheets-handed-out = Las he repartido
finish = Terminar
finishing = Creando el espacio de trabajo…
setup-finished = { $workspace } está listo.

## Inicio de sesión

sign-in = Iniciar sesión
sign-in-text = En un dispositivo nuevo necesitas tu kit de emergencia.
secret-key-hint = 27 caracteres de tu kit de emergencia. No importan los espacios ni las mayúsculas.
signing-in = Iniciando sesión…
web-app-trust = El código de esta aplicación web viene del servidor de tu espacio de trabajo. En la extensión del navegador no es así.

## Cuentas

your-menu = Tú
accounts = Cuentas
search-accounts = Buscar cuentas
search-nothing = Ninguna cuenta coincide.
no-accounts-title = Añade tu primera cuenta
no-accounts-text = Una cuenta es un acceso a una aplicación, como el GitHub de la empresa. Sus códigos de respaldo son del equipo, no de una persona o un teléfono.
needs-attention = Requiere atención
no-codes-yet = Aún sin códigos
new-account = Nueva cuenta
create-account = Crear cuenta
account-created = La cuenta de { $app } está lista. Añade sus códigos en Controles de emergencia.
app = Aplicación
app-hint = Por ejemplo, GitHub.
site = Sitio
site-hint = Cópialo de la barra de direcciones; por ejemplo, https://github.com.
login-name = Nombre de usuario
login-name-hint = Lo que escribes para entrar en esta aplicación.
inbox-count =
    { $count ->
        [one] 1 lista de tu bandeja de entrada aún no tiene cuenta.
       *[other] { $count } listas de tu bandeja de entrada aún no tienen cuenta.
    }
account-details = Detalles de la cuenta
settings = Ajustes
owners = Propietarios
owners-hint = Los propietarios de la cuenta pueden guardar y leer los códigos.
role-owner = Propietario de la cuenta
role-collaborator = Colaborador
login-details = Datos de acceso
emergency-controls = Controles de emergencia
emergency-text = Códigos de respaldo para cuando falta el segundo factor habitual. Cada vez que se muestra uno, queda registrado.
emergency-collaborator = Solo los propietarios de la cuenta ven los códigos de respaldo.
add-codes = Añadir códigos
no-lists = Aún no hay códigos guardados.
codes-saved =
    { $count ->
        [one] 1 código de respaldo MFA guardado.
       *[other] { $count } códigos de respaldo MFA guardados.
    }
codes-waiting =
    { $count ->
        [one] 1 código está guardado en este dispositivo y se enviará cuando responda el espacio de trabajo.
       *[other] { $count } códigos están guardados en este dispositivo y se enviarán cuando responda el espacio de trabajo.
    }
origin-pasted = pegado
by-author = por { $name }
reveal-code = Mostrar el código { $number }
hide-code = Ocultar el código { $number }

## Navegadores y actividad

browsers = Navegadores
connect-a-browser = Conectar un navegador
connect-a-browser-text = Con la extensión conectada, un clic guarda los códigos que te muestra una aplicación.
connect-a-browser-step-1 = Abre la extensión Sparekey en ese navegador y ve a sus opciones.
connect-a-browser-step-2 = Pega el código de conexión y escribe tu frase de contraseña.
connect-a-browser-step-3 = Pulsa Conectar.
new-set-up-code = Crear otro código de conexión
set-up-code-expires = Sirve una vez, durante { $time } minutos más.
set-up-code-expired = Este código ha caducado. Crea otro.
connected-devices = Navegadores conectados
connected-since = Conectado el { $date }
this-device = Este navegador
removed-device = Retirado
activity = Actividad
audit-chain-ok = El registro está completo: cada entrada se sigue de la anterior.
audit-chain-broken = El registro fue modificado o está incompleto. Avisa al propietario del espacio de trabajo.
audit-number = N.º
audit-when = Cuándo
audit-who = Quién
audit-what = Qué
audit-object = De
audit-nobody = Desconocido
audit-denied = Denegado
audit-set-up = Configuró el espacio de trabajo
audit-sign-in = Inició sesión en un dispositivo nuevo
audit-bundle-changed = Cambió sus dispositivos
audit-set-up-code-made = Creó un código de conexión
audit-set-up-code-taken = Usó un código de conexión
audit-account-made = Creó una cuenta
audit-list-saved = Guardó códigos
audit-inbox-saved = Guardó códigos en la bandeja de entrada
audit-code-revealed = Mostró un código
audit-code-revealed-number = Mostró el código { $number }
audit-account-read = Consultó cuentas
audit-audit-read = Consultó el registro

## Personas y sus claves

people = Personas
people-title = En este espacio de trabajo
own-fingerprint-hint = Léela a quien la compare, en persona o en una llamada en la que reconozcáis la voz.
trust-own = Tú
trust-compared = Comparada
trust-introduced = Presentada por { $name }
trust-introduced-somehow = Presentada
trust-seen = Nueva para ti: comparar
trust-new-keys = Claves nuevas: comparar
now-called = ahora se llama { $name }
person-left = Se fue
workspace-owner = Propietario del espacio de trabajo
workspace-super-admin = Superadministrador
workspace-admin = Administrador
workspace-user = Miembro
workspace-guest = Invitado
workspace-login-only = Solo acceso
workspace-owner-hint = Dirige el espacio de trabajo y puede dar cualquier rol.
workspace-super-admin-hint = Invita, cambia roles y ofrece claves nuevas.
workspace-admin-hint = Invita y ofrece claves nuevas.
workspace-user-hint = Trabaja con cuentas y códigos.
workspace-outside-hint = Nunca ve códigos.
role-of = Rol de { $name }
role-changed = { $name } tiene ahora el rol { $role }.
invite = Invitar
invite-title = Invitar a una persona
person-name = Nombre
invite-login-hint = Con él inicia sesión; por ejemplo, su dirección de correo.
invite-make = Crear el enlace
invite-link = Enlace de invitación
invite-link-expires = Sirve una vez, durante 72 horas, hasta { $date }. No se vuelve a mostrar.
invite-link-advice = Entrégalo tú, de forma que solo lo lea { $name }. Nadie lo envía por ti.
open-invites = Invitaciones abiertas
works-until = Sirve hasta { $date }
works-until-label = Sirve hasta
withdraw-invite-of = Retirar la invitación de { $name }
new-keys = Claves nuevas
offer-new-keys = Ofrecer claves nuevas
offer-new-keys-to = Ofrecer claves nuevas a { $name }
reset-text = Para { $name }, si perdió la frase de contraseña o la clave secreta. El enlace crea claves nuevas con el mismo nombre.
reset-consequence = Sus claves y dispositivos anteriores dejan de servir. Compara otra vez las huellas con { $name } y después comparte de nuevo las cuentas.
compare = Comparar
compare-with = Comparar con { $name }
compare-title = Comparar huellas
compare-text = Pide a { $name } que abra Personas y te lea su huella, en persona o en una llamada en la que reconozcas la voz. Compara los cinco grupos.
fingerprint-of = Huella de { $name }
read-out-to = Léesela a { $name }.
they-match = Coinciden
they-differ = Son distintas
compared-now = Has comparado las huellas con { $name }.
differs-warning = No compartas nada con { $name }: podrían ser las claves de otra persona. No se anotó nada. Avisa en persona al propietario del espacio de trabajo.
compare-again = Comparar otra vez
leave-workspace = Salir del espacio de trabajo
leave-workspace-hint = Pierdes el acceso a todas las cuentas y este navegador olvida su conexión.
leave-workspace-question = ¿Salir del espacio de trabajo?
leave-workspace-consequence = Solo vuelves con una invitación nueva.
may-not-leave = El espacio de trabajo o una de tus cuentas se quedaría sin propietario. Haz propietaria primero a otra persona.
left-workspace = Has salido de { $workspace }.
sheets-check-title = Hojas de rescate
sheets-check-text = Comprueba que tus hojas están bien: escribe una o dos. Dos de las tres abren la clave de rescate.
sheet-typed-first = Una hoja
sheet-typed-second = Otra hoja
sheets-check = Comprobar hojas
this-is-sheet = Esta es la hoja { $number }.
sheets-open = Estas dos hojas abren la clave de rescate.
one-sheet-alone = Una sola hoja no abre nada.
sheet-in-field = En el campo { $number }:

## Unirse y volver

join-progress = Pasos para unirse
join-step-offer = Invitación
join-title = Únete a { $workspace }
join-text = Te invita { $inviter }. Tus claves se crean ahora, en este navegador.
join-reset-title = Claves nuevas para { $workspace }
join-reset-text = { $inviter } te ofrece claves nuevas. Se crean ahora, en este navegador.
join-reset-consequence = Tus claves y dispositivos anteriores dejan de servir. Volverás a ver códigos cuando los propietarios de las cuentas hayan comparado las huellas contigo.
invited-by = Te invita
joined = Te has unido a { $workspace }.
join-connected-title = Este navegador ya está conectado
join-connected-text = Es de { $name } en { $workspace }. Para usar aquí la invitación, tiene que olvidar antes esa conexión.
stay-as-you-are = Seguir conectado
sheet-save = Guardar como archivo
sheets-check-back-title = Escribe el final de cada hoja
sheets-check-back-text = Los cuatro últimos caracteres, del papel o del archivo guardado.
sheet-end = Hoja { $number }
sheet-check-wrong = La hoja { $number } no coincide. Compara sus cuatro últimos caracteres.
forgot-passphrase = ¿Olvidaste tu frase de contraseña?
forgot-passphrase-text = Pide claves nuevas a un propietario del espacio de trabajo, superadministrador o administrador: te dará un enlace que sirve 72 horas. También ayuda si tu clave secreta se perdió en todas partes.
secret-key-missing-title = Este dispositivo ha perdido su clave secreta
secret-key-missing-text = Escríbela según tu kit de emergencia. Lo que espera en este dispositivo se conserva.
cut-off = El espacio de trabajo ya no conoce este navegador.
connect-again-text = Inicia sesión otra vez con tu kit de emergencia. Lo que espera en este dispositivo se conserva y se envía entonces.
forget-text = Este navegador olvida su conexión. Para volver necesitas tu kit de emergencia y tu frase de contraseña.
nothing-waits = Ninguna lista espera el envío, así que no se pierde nada.
no-access-title = No tienes acceso a códigos
no-access-guest = Los invitados nunca ven cuentas ni códigos.
no-access-login-only = Quien tiene el rol «Solo acceso» nunca ve cuentas ni códigos.
no-access-ask = Pide otro rol a un propietario del espacio de trabajo o superadministrador.

## Compartir una cuenta

share = Compartir
share-title = Compartir esta cuenta
share-with = Con
choose-person = Elige una persona
share-as = Como
share-owner-hint = Los propietarios de la cuenta guardan y leen los códigos y comparten la cuenta.
share-collaborator-hint = Los colaboradores ven la cuenta y nunca sus códigos.
share-waits = { $name } será propietario cuando se haya unido y hayáis comparado las huellas.
shared = La cuenta está compartida con { $name }.
share-waiting = Esperando a { $name }.
nobody-to-share-with = No hay nadie más con quien compartir. Invita primero a alguien.
waiting-people = En espera
waiting-for = Esperando a { $name }
waiting-not-joined = Aún no se ha unido.
waiting-compare = Compara primero las huellas.
waiting-ready = Se hará en cuanto un propietario abra esta cuenta.
waiting-unproven = Solo lo dice el espacio de trabajo. Comparte de nuevo o retíralo.
collaborators = Colaboradores
introduced = { $introducer } presentó a { $name }
accept-introduction = Aceptar
asked-to-leave = Quiere salir
remove-person = Quitar a { $name }
remove-question = ¿Quitar de esta cuenta?
remove-owner-text = { $name } ya no podrá leer los códigos que se guarden desde ahora. Crea códigos nuevos en el sitio en lugar de los que ya vio.
remove-collaborator-text = { $name } deja de ver esta cuenta.
person-removed = Se quitó a { $name }.
withdraw-share-of = Retirar: { $name } no será propietario
stay = Quedarme
leave-account = Salir
leave-account-question = ¿Salir de esta cuenta?
leave-account-owner-text = Pides que te quiten. Otro propietario lo completa; hasta entonces puedes retirarlo.
leave-account-text = Dejas de ver esta cuenta. Un propietario puede compartirla contigo otra vez.
leave-asked = Otro propietario te quitará.
left-account = Has salido de la cuenta.

## Las marcas de los códigos

left-of = Quedan { $left } de { $count }
codes-left =
    { $count ->
        [one] Queda 1 código
       *[other] Quedan { $count } códigos
    }
card-waiting =
    { $count ->
        [one] 1 persona espera
       *[other] { $count } personas esperan
    }
list-count =
    { $count ->
        [one] 1 lista
       *[other] { $count } listas
    }
superseded = Sustituidas
superseded-hint = Otra lista ocupó su lugar. Siguen siendo legibles.
superseded-by = Sustituida por { $name }, { $date }
superseded-by-you = Sustituida por ti, { $date }
supersede = Marcar como sustituida
restore-list = Volver a usar esta lista
list-superseded-now = La lista está marcada como sustituida.
list-restored-now = La lista vuelve a estar vigente.
mark-used = Marcar usado
mark-used-code = Marcar usado: código { $number }
undo-used-code = Deshacer: el código { $number } no se usó
used-by = Usado por { $name }, { $date }
used-by-you = Usado por ti, { $date }
code-marked = El código { $number } está marcado como usado.
code-unmarked = El código { $number } vuelve a estar sin usar.
marked-first = { $name } marcó antes este código. Elige otro.
mark-former-owner = La guardó alguien que ya no es propietario.
mark-replaced-identity = Guardada con claves que se reemplazaron después.
mark-removed-device = Guardada por un dispositivo que se retiró después.

## Bandeja de entrada

inbox-text = Listas que aún no tienen cuenta. Solo tú puedes leerlas.
inbox-empty = Tu bandeja de entrada está vacía.
assign = Asignar
assign-title = Asignar a una cuenta
assign-what =
    { $count ->
        [one] 1 código de { $origin }
       *[other] { $count } códigos de { $origin }
    }
assigned =
    { $count ->
        [one] 1 código guardado para { $app }.
       *[other] { $count } códigos guardados para { $app }.
    }
discard = Descartar
discard-question = ¿Descartar esta lista?
discard-text =
    { $count ->
        [one] Se borrará para siempre 1 código de { $origin }.
       *[other] Se borrarán para siempre { $count } códigos de { $origin }.
    }
discarded = La lista se borró.

## El registro, continuación

audit-invite-made = Invitó a una persona
audit-invite-withdrawn = Retiró una invitación
audit-invite-accepted = Se unió al espacio de trabajo
audit-person-reset = Volvió con claves nuevas
audit-role-changed = Cambió un rol
audit-person-left = Salió del espacio de trabajo
audit-owners-changed = Cambió los propietarios de una cuenta
audit-collaborator-added = Añadió un colaborador
audit-collaborator-removed = Quitó un colaborador
audit-share-asked = Compartió una cuenta
audit-share-withdrawn = Dejó de compartir
audit-leave-asked = Pidió salir de una cuenta, o quedarse
audit-code-used = Marcó un código como usado
audit-code-used-number = Marcó el código { $number } como usado
audit-code-unused = Deshizo una marca
audit-code-unused-number = Deshizo la marca del código { $number }
audit-list-superseded = Marcó una lista como sustituida
audit-list-restored = Volvió a usar una lista
audit-inbox-deleted = Borró una lista de la bandeja de entrada
audit-people-read = Consultó las personas

## Por qué algo no funcionó

error-unexpected = Algo salió mal. Cierra esta página, ábrela de nuevo e inténtalo otra vez.
error-unsupported-version = Esta página y Sparekey son de versiones distintas. Recarga la página o actualiza Sparekey.
error-malformed-message = { error-unsupported-version }
error-not-for-client = { error-unsupported-version }
error-not-connected = Este navegador no está conectado. Conéctalo primero.
error-already-connected = Este navegador ya está conectado. Desconéctalo primero.
error-locked = Desbloquea primero Sparekey.
error-offer-gone = Esta oferta tiene más de media hora o la página ha cambiado. Abre la página de nuevo.
error-wrong-passphrase = La frase de contraseña es incorrecta. Escríbela de nuevo.
error-passphrase-too-short = Usa al menos 12 caracteres.
error-passphrase-invalid = La frase de contraseña tiene un carácter que no se puede usar. Quítalo.
error-secret-key-invalid = La clave secreta tiene un error. Compárala con tu kit de emergencia.
error-sign-in-refused = El usuario, la clave secreta o la frase de contraseña es incorrecta. Compáralos con tu kit de emergencia e inténtalo otra vez.
error-set-up-code-invalid = Esto no es un código de conexión. Copia el código completo de la aplicación web.
error-set-up-code-gone = Este código de conexión ya se usó o tiene más de diez minutos. Crea otro en la aplicación web.
error-set-up-link-gone = Este enlace de configuración ya se usó o tiene más de un día. Reinicia el servidor para obtener otro.
error-no-draft = La configuración se interrumpió. Recarga la página y empieza de nuevo.
error-invalid-address = La dirección de un espacio de trabajo empieza por https://.
error-invalid-text = Un texto está vacío, es demasiado largo o tiene caracteres inusuales. Corrígelo.
error-invalid-site = Esto no es la dirección de un sitio. Cópiala de la barra de direcciones del navegador.
error-invalid-codes = Una lista tiene de 1 a 256 códigos distintos. Corrígela.
error-outbox-not-empty = Hay listas que esperan el envío. Envíalas primero.
error-not-found = No se encontró. Recarga la página e inténtalo otra vez.
error-gone = Fue eliminado.
error-forbidden = Tu rol no lo permite. Pide ayuda a un propietario del espacio de trabajo.
error-conflict = Otra cosa lo cambió al mismo tiempo. Inténtalo otra vez.
error-no-answer = No se pudo contactar con el espacio de trabajo. Comprueba la conexión e inténtalo otra vez.
error-rate-limited = Demasiados intentos. Espera un minuto e inténtalo otra vez.
error-server-fault = El espacio de trabajo tiene un problema. Inténtalo más tarde.
error-refused-by-server = El espacio de trabajo no lo aceptó. Actualiza Sparekey.
error-too-large = Es demasiado grande. Guarda menos códigos a la vez.
error-unknown-device = Este navegador ya no está conectado. Conéctalo de nuevo.
error-sign-in-needed = { error-unknown-device }
error-storage-full = No queda espacio en este dispositivo. Libera un poco e inténtalo otra vez.
error-storage = El navegador no pudo usar su propio almacenamiento. Reinícialo e inténtalo otra vez.
error-key-missing = Falta una clave de este dispositivo. Conecta este navegador de nuevo.
error-not-enough-memory = No hay memoria suficiente. Cierra otras pestañas e inténtalo otra vez.
error-unsafe-settings = El espacio de trabajo pide ajustes inseguros. Avisa a su propietario.
error-crypto = No se pudieron cifrar los datos. Inténtalo otra vez.
error-damaged-object = El espacio de trabajo envió algo dañado. Avisa a su propietario.
error-newer-object = Esto se hizo con una versión más nueva. Actualiza Sparekey.
error-other-person = El espacio de trabajo respondió por otra persona. Avisa a su propietario.
error-envelope-changed = El espacio de trabajo dio dos respuestas distintas. Avisa a su propietario.
error-trust-record-older = El espacio de trabajo ofrece un registro antiguo de las personas en las que confías. Avisa a su propietario.
error-trust-record-conflict = { error-trust-record-older }
error-trust-record-forged = El registro de las personas en las que confías no lo hiciste tú. Avisa al propietario del espacio de trabajo.
error-bundle-forged = No se puede confiar en las claves de una persona. Avisa al propietario del espacio de trabajo.
error-bundle-older = { error-bundle-forged }
error-bundle-conflict = { error-bundle-forged }
error-bundle-missing = Faltan las claves de una persona. Recarga la página e inténtalo otra vez.
error-names-changed = Los nombres de esta cuenta no son los que firmaron sus propietarios. No guardes nada en ella.
error-chain-broken = No se puede confiar en el historial de esta cuenta. No guardes nada en ella y avisa al propietario del espacio de trabajo.
error-chain-older = { error-chain-broken }
error-chain-rewritten = { error-chain-broken }
error-chain-conflict = { error-chain-broken }
error-chain-forged = { error-chain-broken }
error-untrusted-signer = Alguien nuevo para ti cambió esta cuenta. Compara primero las huellas.
error-untrusted-rescue-key = La clave de rescate no es la que conoces. Compara primero su huella.
error-untrusted-owner = Un propietario de esta cuenta es nuevo para ti. Compara primero las huellas.
error-rescue-used = Esta cuenta se abrió con la clave de rescate. Pregunta a sus propietarios.
error-account-closed = Esta cuenta no se puede abrir con tus claves. Pregunta a uno de sus propietarios.
error-list-misplaced = Esta lista es de otro lugar y no se puede confiar en ella.
error-list-author = El autor de esta lista no es un propietario que conozcas. No se puede confiar en ella.
error-list-device = Esta lista viene de un dispositivo desconocido. No se puede confiar en ella.
error-list-forged = La firma de esta lista es incorrecta. No se puede confiar en ella.
error-list-closed = Esta lista no se puede abrir. Sus datos se conservan.
error-audit-rewritten = El registro fue modificado. Avisa al propietario del espacio de trabajo.
error-invite-invalid = Esto no es un enlace de invitación. Copia el enlace completo de quien te invitó.
error-invite-gone = Esta invitación se usó, se retiró o tiene más de 72 horas. Pide otra.
error-invite-forged = El espacio de trabajo muestra claves distintas de las de tu invitación. No te unas y avisa a quien te invitó.
error-login-taken = Otra persona tiene ya este usuario. Elige otro.
error-last-owner = No quedaría ningún propietario. Haz propietaria primero a otra persona.
error-fingerprint-changed = La huella cambió mientras comparabas. Compárala de nuevo.
error-compare-first = Compara primero las huellas con esta persona.
error-already-marked = Otra persona marcó antes este código. Elige otro.
error-other-version = El espacio de trabajo usa otra versión de Sparekey. Actualiza Sparekey o pregunta a quien lo administra.
error-secret-key-missing = Este dispositivo ha perdido su clave secreta. Escríbela según tu kit de emergencia.
error-sheet-invalid = Esto no es una hoja de rescate o tiene un error. Compáralo con el papel.
error-sheet-other = No son dos hojas distintas de este espacio de trabajo.
