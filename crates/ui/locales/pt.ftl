# Todos os textos da janela, das opções, da página do cofre e da aplicação web. Todas as línguas têm as mesmas mensagens.

extension-name = Sparekey
extension-description = Encontra códigos de reserva MFA na página, cifra-os no navegador e guarda-os para a sua equipe.

## Geral

loading = Carregando…
try-again = Tentar de novo
close = Fechar
cancel = Cancelar
continue = Continuar
done = Pronto
print = Imprimir
copy = Copiar
copied = Copiado
clears-in = Apagado em { $seconds } s
clear-now = Apagar agora
hide = Ocultar
reveal = Revelar
options = Opções
locked = Bloqueado
lock = Bloquear
unlock = Desbloquear
unlocking = Desbloqueando…
unlock-for = Desbloqueie para continuar como { $login }.
locked-can-save = É possível salvar códigos com o Sparekey bloqueado. Desbloqueie-o para lê-los.
passphrase = Frase secreta
workspace = Espaço de trabalho
workspace-name = Nome do espaço de trabalho
workspace-address = Endereço do espaço de trabalho
login = Login
your-name = Seu nome
your-role = Seu papel
fingerprint = Sua impressão digital
secret-key = Chave secreta
set-up-code = Código de conexão
inbox-name = Caixa de entrada
code-count =
    { $count ->
        [one] { $count } código
       *[other] { $count } códigos
    }
key-count = 1 chave de recuperação
undo = Desfazer
back = Voltar
remove = Remover
withdraw = Retirar
role = Papel
account = Conta

## Códigos de reserva MFA

mfa-backup-codes = Códigos de reserva MFA
add-mfa-backup-codes = Adicionar códigos de reserva MFA
save-codes = Salvar códigos
saving = Salvando…
paste-hint = Cole os códigos como o site os mostra. Números, marcadores e títulos são deixados de fora.
codes-found =
    { $count ->
        [one] { $count } código encontrado
       *[other] { $count } códigos encontrados
    }
key-found = 1 chave de recuperação encontrada
paste-no-codes = Nenhum código encontrado. Cole-os como o site os mostra, um por linha.
paste-too-many = São mais de 256 códigos. Cole só os códigos de uma conta.
paste-too-long = A linha { $line } é mais longa que qualquer código de reserva. Cole só os códigos.
paste-repeated = As linhas { $first } e { $line } têm o mesmo código: remova ou corrija um dos dois.
paste-doubt-at =
    { $count ->
        [one] Linha { $lines }: { $doubt }
       *[other] Linhas { $lines }: { $doubt }
    }
paste-empty = Ainda não há nada colado: copie os códigos no site e cole-os aqui.
paste-too-much = É muito mais texto do que uma lista de códigos: cole só a parte com os códigos.
paste-setup-address = A linha { $line } é o endereço que configura um app autenticador, não um código de reserva: cole os códigos de reserva.
paste-access-token = A linha { $line } é um token de acesso para programas, não um código de reserva: cole os códigos de reserva.
paste-private-key = Na linha { $line } começa uma chave privada, não um código de reserva: cole os códigos de reserva.
paste-web-address = A linha { $line } é só um endereço: abra-o e copie os códigos que ele mostra.
paste-hidden-codes = O código da linha { $line } está oculto: faça o site mostrar os códigos e copie-os de novo.
paste-all-used = Todos os códigos estão marcados como usados: gere outros no site e cole-os.
paste-doubt-only-one = Só um código foi encontrado: salve-o se o site deu apenas um.
paste-doubt-setup-key = Isto parece a chave que configura um app autenticador: salve-a só se o site a chama de chave de recuperação.
paste-doubt-one-time-code = Isto parece os seis dígitos de um app autenticador ou de uma mensagem: salve-os só se o site os chama de código de reserva.
paste-doubt-phrase = Isto parece uma frase de palavras: salve-a só se o site a chama de chave de recuperação, nunca a de uma carteira.
paste-doubt-groups-joined = Grupos curtos foram unidos em uma só chave: compare-a com o site, ou numere-os se cada um for um código.
paste-doubt-pasted-twice = A mesma lista foi colada duas vezes e fica uma vez.
paste-doubt-other-shape = Este código é diferente dos outros: compare-o com o site.
paste-doubt-invisible = Marcas invisíveis foram tiradas do código: compare-o com o site.
paste-doubt-control = Caracteres de controle foram tirados do código: compare-o com o site.
paste-doubt-wide = Caracteres largos ou de outra escrita viraram simples: compare o código com o site.
paste-doubt-dash = Um travessão virou hífen: compare o código com o site.
paste-doubt-foreign-letter = Há uma letra de outro alfabeto no código: compare-o com o site.
paste-doubt-used = Este código está marcado como usado e ficou de fora.
paste-doubt-ticked = Este código tem uma marca: remova-o se isso quer dizer que foi usado.
paste-doubt-hidden = Este código está oculto e ficou de fora: faça o site mostrá-lo se precisar dele.
paste-doubt-left-out = Isto pode ser um código e ficou de fora: ponha-o em uma linha própria entre os outros se for um.
paste-doubt-from-sentence = Isto foi tirado de uma frase: veja se é um código e se falta algum.
paste-doubt-secret = Isto é um segredo de outro tipo e ficou de fora.
paste-doubt-number-gap = Falta um número antes deste código: veja se copiou todos os códigos.
paste-doubt-number-repeated = Este número já estava acima: veja se duas listas se misturaram.
paste-preview = Códigos como foram entendidos
show-codes = Mostrar códigos
hide-codes = Ocultar códigos
edit-codes = Editar
hidden-code = Código oculto

## Janela

looking = Procurando códigos de reserva nesta página…
not-connected-title = Este navegador não está conectado
not-connected-found =
    { $count ->
        [one] { $count } código foi encontrado nesta página. Ele fica aqui enquanto você conecta.
       *[other] { $count } códigos foram encontrados nesta página. Eles ficam aqui enquanto você conecta.
    }
not-connected-text = Conecte-o uma vez ao espaço de trabalho da sua equipe. Depois, um clique salva os códigos de qualquer aplicativo.
connect-this-browser = Conectar este navegador
open-vault = Abrir o Sparekey
in-frame = mostrado por { $host }
saved-before = Esta lista foi salva em { $date }. Você pode salvá-la de novo.
unexpected-count = Este aplicativo costuma mostrar { $expected } códigos, e foram encontrados { $count }. Compare a lista antes de salvar.
used-left-out =
    { $count ->
        [one] { $count } código que a página mostra como usado ficou de fora.
       *[other] { $count } códigos que a página mostra como usados ficaram de fora.
    }
save-to = Salvar em
accounts-here = Contas deste site
accounts-elsewhere = Outras contas
choose-account = Escolha uma conta
inbox = Caixa de entrada (escolher a conta depois)
inbox-hint = Só você pode ler o que está na sua caixa de entrada.
add-note = Adicionar uma nota
note = Nota
ask-question = São códigos de reserva?
ask-yes = Sim, salvar
ask-no = Não
none-found = Nenhuma lista foi encontrada nesta página. Cole-a aqui.
always-look = Procurar sempre em { $host }
always-look-on = O Sparekey agora procura sozinho neste site.
captured = Salvo
captured-for =
    { $count ->
        [one] { $count } código para { $account }
       *[other] { $count } códigos para { $account }
    }
captured-inbox =
    { $count ->
        [one] { $count } código na sua caixa de entrada
       *[other] { $count } códigos na sua caixa de entrada
    }
captured-to-inbox = Estão na sua caixa de entrada: desbloqueie o Sparekey para ver quem pode ler essa conta.
captured-hint = Cifrado neste navegador e seguro neste dispositivo. O envio acontece sozinho.
waiting-title = Listas que esperam o envio
waiting-count =
    { $count ->
        [one] { $count } lista espera o envio
       *[other] { $count } listas esperam o envio
    }
send-now = Enviar agora
save-as-file = Salvar como arquivo
file-saved = O arquivo está nos seus downloads. Ele não é criptografado: apague-o quando os códigos estiverem no seu espaço de trabalho.
file-not-saved = O navegador não salvou o arquivo. Copie os códigos em vez disso.
keep-list = Guarde a lista você mesmo por enquanto
connect-here = Abra seu espaço de trabalho em outra aba e escolha seu nome, Navegadores, Conectar um navegador. Cole aqui o código de conexão; a lista permanece.
reconnect = Conectar de novo
reconnect-text = O espaço de trabalho não conhece mais este navegador. Conecte-o de novo com um novo código de conexão: o que espera é mantido e será enviado.
no-account-here = Ainda não há conta para { $host }.
accounts-matching =
    { $count ->
        [one] { $count } conta corresponde
       *[other] { $count } contas correspondem
    }
unlock-and-create = Desbloquear e criar
unlock-to-create = Uma conta recebe as chaves de você: desbloqueie o Sparekey para criar uma ou salve os códigos na sua caixa de entrada.
to-the-inbox = Para a caixa de entrada
account-ready-here = A conta de { $app } está pronta. Agora clique em “Salvar códigos”.
account-has-codes = Esta conta já tem códigos.
replace-question = Substituir ou manter as duas?
replace-text = { $account } já tem uma lista de códigos. Uma lista substituída continua legível, marcada como substituída.
replace-codes = Substituir
keep-both = Manter as duas
inbox-assign =
    { $count ->
        [one] { $count } lista na sua caixa de entrada: atribua-a
       *[other] { $count } listas na sua caixa de entrada: atribua-as
    }
waiting-stopped = Ela não é enviada de novo por si só.

## Opções

options-promise = Os códigos são cifrados neste navegador. O espaço de trabalho só guarda o que não pode ler.
connect-title = Conectar este navegador
connect-text = Ligue-o ao espaço de trabalho da sua equipe com um código de conexão.
connect-step-1 = Abra seu espaço de trabalho e escolha seu nome e depois Navegadores.
connect-step-2 = Clique em “Conectar um navegador” e copie o código de conexão.
connect-step-3 = Cole-o aqui em até dez minutos e digite sua frase secreta.
connect = Conectar
connecting = Conectando…
connected-now = Este navegador está conectado.
connect-refused = Sem esta permissão a extensão não alcança seu espaço de trabalho. Clique de novo em “Conectar” e permita.
connected-title = Conectado
connected-hint = Na aplicação web, em seu nome e Navegadores, você vê todos os navegadores conectados.
sites-title = Onde o Sparekey deve procurar sozinho?
sites-text = Nestes sites ele se abre quando aparece uma lista de códigos de reserva. Nos outros, clique no botão dele. O navegador vai pedir sua confirmação.
sites-accounts =
    { $count ->
        [one] O site da sua conta
       *[other] Os { $count } sites das suas contas
    }
sites-known =
    { $count ->
        [one] { $count } site conhecido
       *[other] Todos os { $count } sites conhecidos
    }
sites-later = Agora não
sites-choose = Escolher sites
sites-granted = O Sparekey agora procura sozinho nestes sites.
sites-refused = O navegador não permitiu. Você pode escolher de novo quando quiser.
disconnect-title = Desconectar
disconnect-hint = Esquece a conexão e suas chaves neste dispositivo. Nada é apagado no espaço de trabalho.
disconnect = Desconectar
disconnect-question = Desconectar este navegador?
disconnect-consequence = Para usá-lo de novo você precisa de um novo código de conexão.
disconnect-waiting =
    { $count ->
        [one] { $count } lista ainda não foi enviada. Ela será perdida.
       *[other] { $count } listas ainda não foram enviadas. Elas serão perdidas.
    }
disconnect-discard = Desconectar e perdê-las
disconnected = Este navegador está desconectado.

## Configuração

setup-progress = Passos da configuração
setup-step-names = Espaço
setup-step-kit = Kit de emergência
setup-step-check = Verificação
setup-step-sheets = Folhas de resgate
setup-title = Configure seu espaço de trabalho
setup-text = Os códigos de reserva da sua equipe serão cifrados com chaves criadas agora, neste navegador.
workspace-name-hint = Sua equipe o vê; por exemplo, o nome da sua empresa.
your-name-hint = Como sua equipe conhece você.
login-hint = Você entra com ele; por exemplo, seu e-mail.
passphrase-again = Frase secreta, de novo
passphrase-differs = As duas frases secretas são diferentes.
strength-empty = Pelo menos 12 caracteres. Quatro ou cinco palavras ao acaso são fáceis de lembrar e difíceis de adivinhar.
strength-too-short = Curta demais: pelo menos 12 caracteres.
strength-weak = Fraca: use mais caracteres diferentes ou outra palavra.
strength-fair = Boa. Mais uma palavra a torna forte.
strength-strong = Forte.
making-keys = Criando suas chaves…
kit-title = Guarde seu kit de emergência
kit-text = Você precisa dele para entrar em um dispositivo novo. Ninguém mais tem uma cópia.
kit-paper-title = Kit de emergência do Sparekey
kit-made = Criado em { $date }
kit-advice = Guarde esta folha onde guarda seu passaporte, e sua frase secreta em outro lugar: quem tiver as duas pode ler seus códigos.
kit-have-it = Tenho meu kit de emergência
check-title = Verifique seu kit de emergência
check-text = Digite estes quatro caracteres da sua chave secreta, lendo da folha. O número pequeno sob cada caractere é sua posição.
character-at = Caractere { $place }
check-wrong = Não confere. Compare os quatro caracteres com seu kit de emergência.
show-kit-again = Mostrar o kit de novo
sheets-title = Distribua três folhas de resgate
sheets-text = Se todos perderem o acesso, duas destas três folhas juntas abrem de novo o espaço de trabalho. Imprima-as ou salve-as agora e dê cada uma a uma pessoa diferente. Elas são mostradas só uma vez.
sheet-title = Folha de resgate { $number } de { $total }
sheet-qr = Código QR da folha de resgate { $number }
rescue-fingerprint = Impressão digital da chave de resgate
sheet-holder = Guardada por
sheet-advice = Uma folha sozinha não abre nada. Nunca guarde duas juntas, e não fotografe nem envie nenhuma.
sheets-handed-out = Já as distribuí
finish = Concluir
finishing = Criando o espaço de trabalho…
setup-finished = { $workspace } está pronto.

## Entrada

sign-in = Entrar
sign-in-text = Em um dispositivo novo você precisa do seu kit de emergência.
secret-key-hint = 27 caracteres, do seu kit de emergência. Espaços e maiúsculas não importam.
signing-in = Entrando…
web-app-trust = O código desta aplicação web vem do servidor do seu espaço de trabalho. Na extensão do navegador não é assim.

## Contas

your-menu = Você
accounts = Contas
search-accounts = Procurar contas
search-nothing = Nenhuma conta corresponde.
no-accounts-title = Adicione sua primeira conta
no-accounts-text = Uma conta é um login em um aplicativo, como o GitHub da empresa. Seus códigos de reserva são da equipe, não de uma pessoa ou de um telefone.
needs-attention = Requer atenção
no-codes-yet = Ainda sem códigos
new-account = Nova conta
create-account = Criar conta
account-created = A conta de { $app } está pronta. Adicione seus códigos em Controles de emergência.
app = Aplicativo
app-hint = Por exemplo, GitHub.
site = Site
site-hint = Copie da barra de endereços; por exemplo, https://github.com.
login-name = Nome de usuário
login-name-hint = O que você digita para entrar neste aplicativo.
inbox-count =
    { $count ->
        [one] { $count } lista da sua caixa de entrada ainda não tem conta.
       *[other] { $count } listas da sua caixa de entrada ainda não têm conta.
    }
account-details = Detalhes da conta
settings = Configurações
owners = Proprietários
owners-hint = Os proprietários da conta podem salvar e ler os códigos.
role-owner = Proprietário da conta
role-collaborator = Colaborador
login-details = Dados de acesso
emergency-controls = Controles de emergência
emergency-text = Códigos de reserva para quando o segundo fator habitual faltar. Toda revelação é registrada.
emergency-collaborator = Só os proprietários da conta veem os códigos de reserva.
add-codes = Adicionar códigos
no-lists = Ainda não há códigos salvos.
codes-saved =
    { $count ->
        [one] { $count } código de reserva MFA salvo.
       *[other] { $count } códigos de reserva MFA salvos.
    }
codes-waiting =
    { $count ->
        [one] { $count } código está salvo neste dispositivo e será enviado quando o espaço de trabalho responder.
       *[other] { $count } códigos estão salvos neste dispositivo e serão enviados quando o espaço de trabalho responder.
    }
origin-pasted = colado
by-author = por { $name }
reveal-code = Revelar o código { $number }
hide-code = Ocultar o código { $number }

## Navegadores e atividade

browsers = Navegadores
connect-a-browser = Conectar um navegador
connect-a-browser-text = Com a extensão conectada, um clique salva os códigos que um aplicativo mostra.
connect-a-browser-step-1 = Abra a extensão Sparekey nesse navegador e vá às opções dela.
connect-a-browser-step-2 = Cole o código de conexão e digite sua frase secreta.
connect-a-browser-step-3 = Clique em Conectar.
new-set-up-code = Criar outro código de conexão
set-up-code-expires = Vale uma vez, por mais { $time } minutos.
set-up-code-expired = Este código expirou. Crie outro.
connected-devices = Navegadores conectados
connected-since = Conectado em { $date }
this-device = Este navegador
removed-device = Removido
activity = Atividade
audit-chain-ok = O registro está completo: cada entrada segue da anterior.
audit-chain-broken = O registro foi alterado ou está incompleto. Avise o proprietário do espaço de trabalho.
audit-number = N.º
audit-when = Quando
audit-who = Quem
audit-what = O quê
audit-object = De
audit-nobody = Desconhecido
audit-denied = Recusado
audit-set-up = Configurou o espaço de trabalho
audit-sign-in = Entrou em um dispositivo novo
audit-bundle-changed = Mudou seus dispositivos
audit-set-up-code-made = Criou um código de conexão
audit-set-up-code-taken = Usou um código de conexão
audit-account-made = Criou uma conta
audit-list-saved = Salvou códigos
audit-inbox-saved = Salvou códigos na caixa de entrada
audit-code-revealed = Revelou um código
audit-code-revealed-number = Revelou o código { $number }
audit-account-read = Consultou contas
audit-audit-read = Consultou o registro

## Pessoas e suas chaves

people = Pessoas
people-title = Neste espaço de trabalho
own-fingerprint-hint = Leia-a em voz alta para quem compara, pessoalmente ou em uma chamada em que a voz é conhecida.
trust-own = Você
trust-compared = Comparada
trust-introduced = Apresentada por { $name }
trust-introduced-somehow = Apresentada
trust-seen = Nova para você: comparar
trust-new-keys = Chaves novas: comparar
now-called = agora se chama { $name }
person-left = Saiu
workspace-owner = Proprietário do espaço de trabalho
workspace-super-admin = Superadministrador
workspace-admin = Administrador
workspace-user = Membro
workspace-guest = Convidado
workspace-login-only = Só acesso
workspace-owner-hint = Dirige o espaço de trabalho e pode dar qualquer papel.
workspace-super-admin-hint = Convida, muda papéis e oferece chaves novas.
workspace-admin-hint = Convida e oferece chaves novas.
workspace-user-hint = Trabalha com contas e códigos.
workspace-outside-hint = Nunca vê códigos.
role-of = Papel de { $name }
role-changed = { $name } agora tem o papel { $role }.
invite = Convidar
invite-title = Convidar uma pessoa
person-name = Nome
invite-login-hint = A pessoa entra com ele, por exemplo seu endereço de e-mail.
invite-make = Criar o link
invite-link = Link de convite
invite-link-expires = Vale uma vez, por 72 horas, até { $date }. Não é mostrado de novo.
invite-link-advice = Entregue-o você mesmo, de modo que só { $name } o leia. Ninguém o envia por você.
open-invites = Convites abertos
works-until = Vale até { $date }
works-until-label = Vale até
withdraw-invite-of = Retirar o convite de { $name }
new-keys = Chaves novas
offer-new-keys = Oferecer chaves novas
offer-new-keys-to = Oferecer chaves novas a { $name }
reset-text = Para { $name }, que perdeu a frase secreta ou a chave secreta. O link cria chaves novas com o mesmo nome.
reset-consequence = As chaves e os dispositivos antigos deixam de valer. Compare de novo as impressões digitais com { $name } e depois compartilhe as contas outra vez.
compare = Comparar
compare-with = Comparar com { $name }
compare-title = Comparar impressões digitais
compare-text = Peça a { $name } que abra Pessoas e leia a impressão digital para você, pessoalmente ou em uma chamada em que a voz é conhecida. Compare os cinco grupos.
fingerprint-of = Impressão digital de { $name }
read-out-to = Leia-a para { $name }.
they-match = São iguais
they-differ = São diferentes
compared-now = Você comparou as impressões digitais com { $name }.
differs-warning = Não compartilhe nada com { $name }: podem ser as chaves de outra pessoa. Nada foi registrado. Avise pessoalmente um proprietário do espaço de trabalho.
compare-again = Comparar de novo
leave-workspace = Sair do espaço de trabalho
leave-workspace-hint = Você perde o acesso a todas as contas e este navegador esquece sua conexão.
leave-workspace-question = Sair do espaço de trabalho?
leave-workspace-consequence = Você só volta com um novo convite.
may-not-leave = O espaço de trabalho ou uma de suas contas ficaria sem proprietário. Torne antes outra pessoa proprietária.
left-workspace = Você saiu de { $workspace }.
sheets-check-title = Folhas de resgate
sheets-check-text = Veja se suas folhas estão certas: digite uma ou duas. Duas das três abrem a chave de resgate.
sheet-typed-first = Uma folha
sheet-typed-second = Outra folha
sheets-check = Verificar folhas
this-is-sheet = Esta é a folha { $number }.
sheets-open = Estas duas folhas abrem a chave de resgate.
one-sheet-alone = Uma folha sozinha não abre nada.
sheet-in-field = No campo { $number }:

## Entrar e voltar

join-progress = Passos para entrar
join-step-offer = Convite
join-title = Entre em { $workspace }
join-text = { $inviter } convida você. Suas chaves são criadas agora, neste navegador.
join-reset-title = Chaves novas para { $workspace }
join-reset-text = { $inviter } oferece chaves novas a você. Elas são criadas agora, neste navegador.
join-reset-consequence = Suas chaves e seus dispositivos antigos deixam de valer. Você volta a ver códigos quando os proprietários das contas tiverem comparado as impressões digitais com você.
invited-by = Convite de
joined = Você entrou em { $workspace }.
join-connected-title = Este navegador já está conectado
join-connected-text = Ele é de { $name } em { $workspace }. Para usar o convite aqui, ele precisa antes esquecer essa conexão.
stay-as-you-are = Continuar conectado
sheet-save = Salvar como arquivo
sheets-check-back-title = Digite o final de cada folha
sheets-check-back-text = Os quatro últimos caracteres, do papel ou do arquivo salvo.
sheet-end = Folha { $number }
sheet-check-wrong = A folha { $number } não confere. Compare seus quatro últimos caracteres.
forgot-passphrase = Esqueceu sua frase secreta?
forgot-passphrase-text = Peça chaves novas a um proprietário do espaço de trabalho, superadministrador ou administrador: você recebe um link que vale 72 horas. Isso também ajuda se sua chave secreta se perdeu em toda parte.
secret-key-missing-title = Este dispositivo perdeu sua chave secreta
secret-key-missing-text = Digite-a do seu kit de emergência. O que espera neste dispositivo continua nele.
cut-off = O espaço de trabalho não conhece mais este navegador.
connect-again-text = Entre mais uma vez com seu kit de emergência. O que espera neste dispositivo continua nele e é enviado depois.
forget-text = Este navegador esquece sua conexão. Para voltar você precisa do seu kit de emergência e da sua frase secreta.
nothing-waits = Nenhuma lista espera o envio, então nada se perde.
no-access-title = Você não tem acesso a códigos
no-access-guest = Convidados nunca veem contas nem seus códigos.
no-access-login-only = Quem tem o papel “Só acesso” nunca vê contas nem seus códigos.
no-access-ask = Peça outro papel a um proprietário do espaço de trabalho ou superadministrador.

## Compartilhar uma conta

share = Compartilhar
share-title = Compartilhar esta conta
share-with = Com
choose-person = Escolha uma pessoa
share-as = Como
share-owner-hint = Os proprietários da conta salvam e leem os códigos e compartilham a conta.
share-collaborator-hint = Colaboradores veem a conta e nunca seus códigos.
share-waits = { $name } se torna proprietário depois de entrar e de você comparar as impressões digitais.
shared = A conta está compartilhada com { $name }.
share-waiting = Esperando { $name }.
nobody-to-share-with = Não há mais ninguém com quem compartilhar. Convide alguém primeiro.
waiting-people = Em espera
waiting-for = Esperando { $name }
waiting-not-joined = Ainda não entrou.
waiting-compare = Compare primeiro as impressões digitais.
waiting-ready = Será feito assim que um proprietário abrir esta conta.
waiting-unproven = Só o espaço de trabalho diz isso. Compartilhe de novo ou retire.
collaborators = Colaboradores
introduced = { $introducer } apresentou { $name }
accept-introduction = Aceitar
asked-to-leave = Quer sair
remove-person = Remover { $name }
remove-question = Remover desta conta?
remove-owner-text = { $name } não poderá ler os códigos salvos a partir de agora. Crie códigos novos no site no lugar dos que já viu.
remove-collaborator-text = { $name } não vê mais esta conta.
person-removed = { $name } foi removido.
withdraw-share-of = Retirar: { $name } não se torna proprietário
stay = Ficar
leave-account = Sair
leave-account-question = Sair desta conta?
leave-account-owner-text = Você pede para ser removido. Outro proprietário conclui; até lá você pode voltar atrás.
leave-account-text = Você não vê mais esta conta. Um proprietário pode compartilhá-la de novo com você.
leave-asked = Outro proprietário vai remover você.
left-account = Você saiu da conta.

## As marcas dos códigos

left-of = Restam { $left } de { $count }
codes-left =
    { $count ->
        [one] Resta 1 código
       *[other] Restam { $count } códigos
    }
card-waiting =
    { $count ->
        [one] 1 pessoa espera
       *[other] { $count } pessoas esperam
    }
list-count =
    { $count ->
        [one] 1 lista
       *[other] { $count } listas
    }
superseded = Substituídas
superseded-hint = Outra lista tomou o lugar delas. Continuam legíveis.
superseded-by = Substituída por { $name }, { $date }
superseded-by-you = Substituída por você, { $date }
supersede = Marcar como substituída
restore-list = Voltar a usar esta lista
list-superseded-now = A lista está marcada como substituída.
list-restored-now = A lista voltou a valer.
mark-used = Marcar usado
mark-used-code = Marcar usado: código { $number }
undo-used-code = Desfazer: o código { $number } não foi usado
used-by = Usado por { $name }, { $date }
used-by-you = Usado por você, { $date }
code-marked = O código { $number } está marcado como usado.
code-unmarked = O código { $number } voltou a não estar usado.
marked-first = { $name } marcou este código primeiro. Escolha outro.
mark-former-owner = Salva por alguém que não é mais proprietário.
mark-replaced-identity = Salva com chaves que foram substituídas depois.
mark-removed-device = Salva por um dispositivo que foi removido depois.

## Caixa de entrada

inbox-text = Listas que ainda não têm conta. Só você pode lê-las.
inbox-empty = Sua caixa de entrada está vazia.
assign = Atribuir
assign-title = Atribuir a uma conta
assign-what =
    { $count ->
        [one] 1 código de { $origin }
       *[other] { $count } códigos de { $origin }
    }
assigned =
    { $count ->
        [one] 1 código salvo para { $app }.
       *[other] { $count } códigos salvos para { $app }.
    }
discard = Descartar
discard-question = Descartar esta lista?
discard-text =
    { $count ->
        [one] 1 código de { $origin } será apagado para sempre.
       *[other] { $count } códigos de { $origin } serão apagados para sempre.
    }
discarded = A lista foi apagada.

## O registro, continuação

audit-invite-made = Convidou uma pessoa
audit-invite-withdrawn = Retirou um convite
audit-invite-accepted = Entrou no espaço de trabalho
audit-person-reset = Voltou com chaves novas
audit-role-changed = Mudou um papel
audit-person-left = Saiu do espaço de trabalho
audit-owners-changed = Mudou os proprietários de uma conta
audit-collaborator-added = Adicionou um colaborador
audit-collaborator-removed = Removeu um colaborador
audit-share-asked = Compartilhou uma conta
audit-share-withdrawn = Desfez um compartilhamento
audit-leave-asked = Pediu para sair de uma conta, ou para ficar
audit-code-used = Marcou um código como usado
audit-code-used-number = Marcou o código { $number } como usado
audit-code-unused = Desfez uma marca
audit-code-unused-number = Desfez a marca do código { $number }
audit-list-superseded = Marcou uma lista como substituída
audit-list-restored = Voltou a usar uma lista
audit-inbox-deleted = Apagou uma lista da caixa de entrada
audit-people-read = Consultou as pessoas

## Por que algo não funcionou

error-unexpected = Algo deu errado. Feche esta página, abra-a de novo e tente mais uma vez.
error-unsupported-version = Esta página e o Sparekey são de versões diferentes. Recarregue a página ou atualize o Sparekey.
error-malformed-message = { error-unsupported-version }
error-not-for-client = { error-unsupported-version }
error-not-connected = Este navegador não está conectado. Conecte-o primeiro.
error-already-connected = Este navegador já está conectado. Desconecte-o primeiro.
error-locked = Desbloqueie primeiro o Sparekey.
error-offer-gone = Esta oferta tem mais de meia hora ou a página mudou. Abra a página de novo.
error-wrong-passphrase = A frase secreta está errada. Digite-a de novo.
error-passphrase-too-short = Use pelo menos 12 caracteres.
error-passphrase-invalid = A frase secreta tem um caractere que não pode ser usado. Retire-o.
error-secret-key-invalid = A chave secreta tem um erro de digitação. Compare-a com seu kit de emergência.
error-sign-in-refused = O login, a chave secreta ou a frase secreta está errado. Compare-os com seu kit de emergência e tente de novo.
error-set-up-code-invalid = Isto não é um código de conexão. Copie o código inteiro da aplicação web.
error-set-up-code-gone = Este código de conexão já foi usado ou tem mais de dez minutos. Crie outro na aplicação web.
error-set-up-link-gone = Este link de configuração já foi usado ou tem mais de um dia. Reinicie o servidor para obter outro.
error-no-draft = A configuração foi interrompida. Recarregue a página e comece de novo.
error-invalid-address = O endereço de um espaço de trabalho começa com https://.
error-invalid-text = Um texto está vazio, é longo demais ou tem caracteres incomuns. Corrija-o.
error-invalid-site = Isto não é o endereço de um site. Copie-o da barra de endereços do navegador.
error-invalid-codes = Uma lista tem de 1 a 256 códigos diferentes. Corrija-a.
error-outbox-not-empty = Há listas esperando o envio. Envie-as primeiro.
error-not-found = Não foi encontrado. Recarregue a página e tente de novo.
error-gone = Foi apagado.
error-forbidden = Seu papel não permite isto. Peça a um proprietário do espaço de trabalho.
error-conflict = Outra coisa o alterou ao mesmo tempo. Tente de novo.
error-no-answer = Não foi possível alcançar o espaço de trabalho. Verifique a conexão e tente de novo.
error-rate-limited = Tentativas demais. Espere um minuto e tente de novo.
error-server-fault = O espaço de trabalho está com um problema. Tente mais tarde.
error-refused-by-server = O espaço de trabalho não aceitou isto. Atualize o Sparekey.
error-too-large = É grande demais. Salve menos códigos de uma vez.
error-unknown-device = Este navegador não está mais conectado. Conecte-o de novo.
error-sign-in-needed = { error-unknown-device }
error-storage-full = Não há mais espaço neste dispositivo. Libere um pouco e tente de novo.
error-storage = O navegador não conseguiu usar o próprio armazenamento. Reinicie-o e tente de novo.
error-key-missing = Falta uma chave deste dispositivo. Conecte este navegador de novo.
error-not-enough-memory = Não há memória suficiente. Feche outras abas e tente de novo.
error-unsafe-settings = O espaço de trabalho pede ajustes inseguros. Avise o proprietário dele.
error-crypto = Não foi possível cifrar os dados. Tente de novo.
error-damaged-object = O espaço de trabalho enviou algo danificado. Avise o proprietário dele.
error-newer-object = Isto foi feito por uma versão mais nova. Atualize o Sparekey.
error-other-person = O espaço de trabalho respondeu por outra pessoa. Avise o proprietário dele.
error-envelope-changed = O espaço de trabalho deu duas respostas diferentes. Avise o proprietário dele.
error-trust-record-older = O espaço de trabalho oferece um registro antigo das pessoas em quem você confia. Avise o proprietário dele.
error-trust-record-conflict = { error-trust-record-older }
error-trust-record-forged = O registro das pessoas em quem você confia não foi feito por você. Avise o proprietário do espaço de trabalho.
error-bundle-forged = Não se pode confiar nas chaves de uma pessoa. Avise o proprietário do espaço de trabalho.
error-bundle-older = { error-bundle-forged }
error-bundle-conflict = { error-bundle-forged }
error-bundle-missing = Faltam as chaves de uma pessoa. Recarregue a página e tente de novo.
error-names-changed = Os nomes desta conta não são os que seus proprietários assinaram. Não salve nada nela.
error-chain-broken = Não se pode confiar no histórico desta conta. Não salve nada nela e avise o proprietário do espaço de trabalho.
error-chain-older = { error-chain-broken }
error-chain-rewritten = { error-chain-broken }
error-chain-conflict = { error-chain-broken }
error-chain-forged = { error-chain-broken }
error-untrusted-signer = Alguém novo para você alterou esta conta. Compare primeiro as impressões digitais.
error-untrusted-rescue-key = A chave de resgate não é a que você conhece. Compare primeiro a impressão digital dela.
error-untrusted-owner = Um proprietário desta conta é novo para você. Compare primeiro as impressões digitais.
error-rescue-used = Esta conta foi aberta com a chave de resgate. Pergunte aos proprietários dela.
error-account-closed = Esta conta não pode ser aberta com suas chaves. Pergunte a um dos proprietários dela.
error-list-misplaced = Esta lista é de outro lugar e não se pode confiar nela.
error-list-author = O autor desta lista não é um proprietário que você conheça. Não se pode confiar nela.
error-list-device = Esta lista vem de um dispositivo desconhecido. Não se pode confiar nela.
error-list-forged = A assinatura desta lista está errada. Não se pode confiar nela.
error-list-closed = Esta lista não pode ser aberta. Seus dados são mantidos.
error-audit-rewritten = O registro foi alterado. Avise o proprietário do espaço de trabalho.
error-invite-invalid = Isto não é um link de convite. Copie o link inteiro de quem convidou você.
error-invite-gone = Este convite foi usado, retirado ou tem mais de 72 horas. Peça outro.
error-invite-forged = O espaço de trabalho mostra chaves diferentes das do seu convite. Não entre e avise quem convidou você.
error-login-taken = Outra pessoa já tem este login. Escolha outro.
error-last-owner = Não restaria nenhum proprietário. Torne antes outra pessoa proprietária.
error-fingerprint-changed = A impressão digital mudou enquanto você comparava. Compare de novo.
error-compare-first = Compare primeiro as impressões digitais com esta pessoa.
error-already-marked = Outra pessoa marcou este código primeiro. Escolha outro.
error-other-version = O espaço de trabalho usa outra versão do Sparekey. Atualize o Sparekey ou pergunte a quem o administra.
error-secret-key-missing = Este dispositivo perdeu sua chave secreta. Digite-a do seu kit de emergência.
error-sheet-invalid = Isto não é uma folha de resgate ou tem um erro de digitação. Compare com o papel.
error-sheet-other = Não são duas folhas diferentes deste espaço de trabalho.
